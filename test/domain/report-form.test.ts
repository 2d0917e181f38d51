import { describe, expect, it } from 'vitest'
import type { Programme } from '../../shared/domain/programme.ts'
import { type FormOf, formOf, formView } from '../../shared/domain/report-form.ts'
import { programme } from '../support/programme.ts'

const halfYear = { windowUntil: '2017-06-10' }
const dutiesIn = (deadline: FormOf, of: Programme = programme) => formOf(of, deadline).map(({ duty }) => duty)
const fieldsIn = (deadline: FormOf, of: Programme = programme) =>
  formOf(of, deadline).flatMap(({ fields }) => fields.map(({ id }) => id))

describe('the form of a deadline', () => {
  it('holds the standing duties of its owner in the order of the plan, and its own part last', () => {
    expect(dutiesIn({ duty: 'v-closing-report', owner: 'health', ...halfYear })).toEqual([
      'v1-implement',
      'v6-1a-medcheck',
      'v6-1b-harmred',
      'v6-2-care',
      'iii2-1-comms',
      'iii2-2-focus',
      'iii5-3-interventions',
      'iv-funding',
      'v-closing-report',
    ])
  })

  it('asks another agency other things', () => {
    const district = dutiesIn({ duty: 'v-closing-report', owner: 'pc-ham-yen', ...halfYear })
    expect(district).toContain('v12-5-training')
    expect(district).not.toContain('v6-2-care')
  })

  it('reports a standing duty in one form only', () => {
    expect(dutiesIn({ duty: 'v1-plan', owner: 'health', ...halfYear })).toEqual(['v1-plan'])
    expect(dutiesIn({ duty: 'iii7-3b-review', owner: 'pc-phan-thiet', ...halfYear })).toEqual(['iii2-1-comms', 'iii7-3b-review'])
  })

  it('asks for words alone where something is asked for once', () => {
    expect(formOf(programme, { owner: 'health', ...halfYear })).toMatchObject([{ fields: [{ id: 'answer', kind: 'text' }] }])
  })

  it('asks a field only in the periods that end in its time', () => {
    const dated = structuredClone(programme)
    for (const { fields } of dated.forms.filter((form) => form.for.includes('iii5-3-interventions')))
      for (const field of fields) if (field.id === 'interventions-violence') field.from = '2018-01-01'
    const asks = (windowUntil: string) => fieldsIn({ duty: 'v-closing-report', owner: 'health', windowUntil }, dated)
    expect(asks('2017-12-10')).not.toContain('interventions-violence')
    expect(asks('2018-06-10')).toContain('interventions-violence')
  })

  it('is there for every duty that opens deadlines, and fills every unit with words', () => {
    for (const { id, opens, owners } of [...programme.duties, ...programme.legalDuties]) {
      const owner = owners[0]?.startsWith('@') ? (programme.groups[owners[0]]?.[0] ?? '') : (owners[0] ?? '')
      if (opens) expect(formView(programme, { duty: id, owner, ...halfYear })).not.toEqual([])
    }
    expect(formView(programme, { duty: 'v1-plan', owner: 'health', ...halfYear })).toMatchObject([
      { section: 'V.1', fields: [{ id: 'plan-tasks', unit: { vi: 'nhiệm vụ', en: 'tasks' } }, {}, {}] },
    ])
  })
})
