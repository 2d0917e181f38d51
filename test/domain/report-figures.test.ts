import { describe, expect, it } from 'vitest'
import type { FormField } from '../../shared/domain/programme.ts'
import { type Answers, misfits, refuseMisfits, refuseStrangers } from '../../shared/domain/report-figures.ts'

const label = { vi: 'Số', en: 'Number' }
const fields: FormField[] = [
  { id: 'trained', kind: 'count', label, unit: 'officer', required: true },
  { id: 'working', kind: 'count', label, unit: 'officer' },
  { id: 'share', kind: 'ratio', label, numerator: 'trained', denominator: 'working' },
  { id: 'approved', kind: 'count', label, unit: 'yes', most: 1 },
  { id: 'spent', kind: 'amount', label, unit: 'million-dong' },
  { id: 'results', kind: 'text', label, required: true },
  { id: 'remarks', kind: 'text', label },
]
const form = [{ fields }]
const good: Answers = { figures: { trained: 4, working: 5 }, texts: ['results'] }

const wrong = (answers: Partial<Answers>) =>
  misfits(form, { ...good, ...answers }).map(({ pointer, code }) => `${pointer} ${code}`)

describe('answers to a form', () => {
  it('fit when what is needed is there, whatever else is left out', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ figures: { trained: 4, working: 5, approved: 1, spent: 12.5 }, texts: ['results', 'remarks'] })).toEqual([])
  })

  it('may count nothing of nothing', () => {
    expect(wrong({ figures: { trained: 0, working: 0 } })).toEqual([])
  })

  it('do not fit, each field named, when', () => {
    const cases: Record<string, [Partial<Answers>, string[]]> = {
      'a figure is unknown': [{ figures: { ...good.figures, children: 1 } }, ['/figures/children unknown-field']],
      'words go where a figure is asked': [{ texts: ['results', 'spent'] }, ['/texts/spent unknown-field']],
      'a figure goes where words are asked': [{ figures: { ...good.figures, remarks: 1 } }, ['/figures/remarks unknown-field']],
      'what is needed is missing': [{ figures: {}, texts: [] }, ['/figures/trained missing', '/texts/results missing']],
      'a count is no whole number': [{ figures: { trained: 3.5, working: 5 } }, ['/figures/trained not-whole']],
      'a yes is more than one': [{ figures: { ...good.figures, approved: 2 } }, ['/figures/approved too-large']],
      'a part is larger than its whole': [{ figures: { trained: 6, working: 5 } }, ['/figures/trained larger-than-whole']],
      'a ratio lacks its whole': [{ figures: { trained: 4 } }, ['/figures/working ratio-part-missing']],
      'a ratio lacks its part': [{ figures: { working: 5 } }, ['/figures/trained missing']],
      'a ratio is sent': [{ figures: { ...good.figures, share: 80 } }, ['/figures/share worked-out']],
    }
    for (const [when, [answers, expected]] of Object.entries(cases)) expect(wrong(answers), when).toEqual(expected)
  })

  it('are refused with all their faults at once', () => {
    expect(() => refuseMisfits(form, { figures: { trained: 1.5 }, texts: [] })).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        fields: [
          { pointer: '/figures/trained', code: 'not-whole', detail: 'A count is a whole number' },
          { pointer: '/texts/results', code: 'missing', detail: 'The form needs some words here' },
          { pointer: '/figures/working', code: 'ratio-part-missing', detail: 'Without it «trained» gives no ratio' },
        ],
      }),
    )
  })

  it('are taken as they come where there is no form', () => {
    expect(() => refuseMisfits([], { figures: { anything: 1 }, texts: [] })).not.toThrow()
  })
})

describe('a draft', () => {
  it('may be as unfinished as it is, but answers only what is asked', () => {
    expect(() => refuseStrangers(form, { figures: { trained: 9.5, working: 1 }, texts: [] })).not.toThrow()
    expect(() => refuseStrangers(form, { figures: { children: 1 }, texts: [] })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ pointer: '/figures/children' })] }),
    )
  })
})
