import { describe, expect, it } from 'vitest'
import type { FormField, Programme } from '../../shared/domain/programme.ts'
import { checkProgramme } from '../../shared/domain/programme-check.ts'
import { programme as sound } from '../support/programme.ts'

type Form = Programme['forms'][number]

/** What the check says about the reference programme with one thing changed. */
const findingsWith = (change: (programme: Programme) => void): string => {
  const programme = structuredClone(sound)
  change(programme)
  return checkProgramme(programme)
    .map(({ part, entry, says }) => `${part} ${entry}: ${says}`)
    .join('\n')
}

const form = ({ forms }: Programme, duty: string): Form => {
  const found = forms.find((entry) => entry.for.includes(duty))
  if (!found) throw new Error(`no form for ${duty}`)
  return found
}

const field = (programme: Programme, duty: string, id: string): FormField => {
  const found = form(programme, duty).fields.find((entry) => entry.id === id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

const duty = (programme: Programme, id: string) => {
  const found = programme.duties.find((entry) => entry.id === id)
  if (!found) throw new Error(`no duty ${id}`)
  return found
}

const text = (id: string, vi: string, en = 'Something'): FormField => ({ id, kind: 'text', label: { vi, en } })

/** One planted fault a row: what is done to the programme, and the words by which the check must name it. */
const faults: [fault: string, change: (programme: Programme) => void, words: RegExp][] = [
  [
    'a duty that opens without a form',
    (programme) => {
      programme.forms = programme.forms.filter((entry) => !entry.for.includes('v8-1a-budget'))
    },
    /duties v8-1a-budget: opens deadlines but has no form \(chưa có biểu mẫu\)/,
  ],
  [
    'a duty from law that opens without a form',
    (programme) => {
      form(programme, 'law-t178-report-6m').for = ['law-t178-report-quarter', 'law-t178-report-year']
    },
    /legalDuties law-t178-report-6m: opens deadlines but has no form/,
  ],
  [
    'a result of visits without a form',
    (programme) => {
      programme.forms = programme.forms.filter((entry) => !entry.for.includes('law-t178-adhoc-result'))
    },
    /legalDuties law-t178-adhoc-result: opens deadlines but has no form/,
  ],
  [
    'a section of a half-year form that asks nothing',
    (programme) => {
      programme.forms = programme.forms.filter((entry) => !entry.for.includes('v4-2-check'))
    },
    /duties v4-2-check: is a section of a form but asks nothing there/,
  ],
  [
    'nothing that an ad hoc deadline asks',
    (programme) => {
      programme.forms = programme.forms.filter((entry) => !entry.for.includes('ad-hoc'))
    },
    /nothing says what is asked of an agency once/,
  ],
  [
    'two forms for one duty',
    (programme) => {
      form(programme, 'v1-plan').for.push('v8-1a-budget')
    },
    /forms v8-1a-budget: has two forms; keep one/,
  ],
  [
    'a form for a duty that does not exist',
    (programme) => {
      form(programme, 'v1-plan').for.push('v99-nothing')
    },
    /forms v1-plan: «v99-nothing» is no duty/,
  ],
  [
    'a form for a duty that nobody is ever asked about',
    (programme) => {
      form(programme, 'v1-plan').for.push('v2-5-pilot')
    },
    /forms v1-plan: «v2-5-pilot» opens no deadline and is no section of a form/,
  ],
  [
    'a form for a duty that is kept outside',
    (programme) => {
      form(programme, 'v3-3a-stats').for.push('v3-3b-list')
    },
    /forms v3-3a-stats: «v3-3b-list» is excluded and must have no form/,
  ],
  [
    'a form that may be handed in empty',
    (programme) => {
      for (const entry of form(programme, 'v1-plan').fields) if ('required' in entry) delete entry.required
    },
    /forms v1-plan: can be handed in empty; make at least one field «required»/,
  ],
  [
    'an unknown field in a ratio',
    (programme) => {
      Object.assign(field(programme, 'v3-1a-enforce', 'cases-share'), { denominator: 'cases-known' })
    },
    /forms v3-1a-enforce: the ratio «cases-share» is made of «cases-known», which this form does not count/,
  ],
  [
    'a ratio of words',
    (programme) => {
      Object.assign(field(programme, 'v2-6b-report-6m', 'reports-share'), { numerator: 'assessment' })
    },
    /the ratio «reports-share» is made of «assessment», which this form does not count/,
  ],
  [
    'a ratio of one field',
    (programme) => {
      Object.assign(field(programme, 'v3-1a-enforce', 'cases-share'), { denominator: 'cases-handled' })
    },
    /the ratio «cases-share» has the same field above and below/,
  ],
  [
    'a ratio of unlike units',
    (programme) => {
      Object.assign(field(programme, 'v12-5-training', 'district-officers'), { unit: 'course' })
    },
    /the ratio «district-officers-share» divides «officer» by «course»; both parts must be counted in one unit/,
  ],
  [
    'an unknown unit',
    (programme) => {
      Object.assign(field(programme, 'v1-plan', 'plan-tasks'), { unit: 'dozen' })
    },
    /forms v1-plan: «plan-tasks» is counted in «dozen», which is no unit/,
  ],
  [
    'a unit that nothing is counted in',
    (programme) => {
      programme.formUnits.push({ id: 'dozen', name: { vi: 'tá', en: 'dozens' } })
    },
    /formUnits dozen: nothing is counted in it/,
  ],
  [
    'a figure with two meanings',
    (programme) => {
      Object.assign(field(programme, 'v12-1b-annual', 'annual-tasks'), { id: 'plan-tasks' })
    },
    /forms plan-tasks: this field is given twice; a figure has one meaning/,
  ],
  [
    'a field that ends before it begins',
    (programme) => {
      Object.assign(field(programme, 'v1-plan', 'plan-tasks'), { from: '2018-01-01', until: '2017-12-31' })
    },
    /forms v1-plan: «plan-tasks» ends before it begins/,
  ],
  [
    'a figure that feeds an unknown target',
    (programme) => {
      Object.assign(field(programme, 'v1-plan', 'plan-tasks'), { feeds: 't9-glory' })
    },
    /forms v1-plan: «plan-tasks» feeds «t9-glory», which is no target/,
  ],
  [
    'a figure that feeds a target its duty does not know of',
    (programme) => {
      Object.assign(field(programme, 'v1-plan', 'plan-tasks'), { feeds: 't2-integration' })
    },
    /«plan-tasks» feeds «t2-integration», but the duty «v1-plan» does not say that it does/,
  ],
  [
    'a number of findings as a target',
    (programme) => {
      Object.assign(field(programme, 'v3-1a-enforce', 'cases-detected'), { feeds: 't4-handling' })
    },
    /«cases-detected» would make a number of people or findings a target/,
  ],
  [
    'a duty that feeds a target by no field',
    (programme) => {
      const entry = field(programme, 'iii5-3-interventions', 'interventions')
      if ('feeds' in entry) delete entry.feeds
    },
    /duties iii5-3-interventions: says that it feeds «t3-harm-reduction», but no field of its form does/,
  ],
  [
    'a target that nothing feeds',
    (programme) => {
      const entry = field(programme, 'iii5-3-interventions', 'interventions')
      if ('feeds' in entry) delete entry.feeds
      delete duty(programme, 'iii5-3-interventions').feeds
    },
    /targets t3-harm-reduction: nothing feeds it/,
  ],
  [
    'a field for a person',
    (programme) => {
      form(programme, 'v3-3a-stats').fields.push(text('victim-notes', 'Ghi chú'))
    },
    /forms v3-3a-stats: «victim-notes» could hold a person by its name/,
  ],
  [
    'a field that asks for a list of people',
    (programme) => {
      form(programme, 'v3-3a-stats').fields.push(text('extra', 'Danh sách kèm theo'))
    },
    /forms v3-3a-stats: «extra» asks who people are/,
  ],
  [
    'a field that asks for a birthday',
    (programme) => {
      form(programme, 'v6-2-care').fields.push(text('extra', 'Khác', 'Date of birth'))
    },
    /forms v6-2-care: «extra» asks who people are/,
  ],
  [
    'a figure by sex, age or ethnic group',
    (programme) => {
      form(programme, 'v3-3a-stats').fields.push(text('extra', 'Chia theo độ tuổi'))
    },
    /forms v3-3a-stats: «extra» breaks people down/,
  ],
  [
    'a figure about the health of people',
    (programme) => {
      form(programme, 'v6-2-care').fields.push(text('extra', 'Số ca dương tính'))
    },
    /forms v6-2-care: «extra» asks about people’s health/,
  ],
]

describe('the check of a programme’s forms', () => {
  it.each(faults)('finds %s', (_fault, change, words) => {
    expect(findingsWith(change)).toMatch(words)
  })

  it('finds nothing in the reference programme', () => {
    expect(findingsWith(() => {})).toBe('')
  })
})
