import { describe, expect, it } from 'vitest'
import { formOf } from '../../shared/domain/report-form.ts'
import { fieldCells, formSheet, formVersion } from '../../shared/domain/report-sheet.ts'
import { pack } from '../support/deadlines.ts'
import { aSheet, fieldsOf, firstOf, reportedOn } from '../support/sheets.ts'

const textsOf = (sheet = aSheet()) => sheet.rows.flatMap(({ texts }) => texts)

describe('the sheet of a form', () => {
  it('says whose it is: programme, agency, duty, period and code', () => {
    const texts = textsOf()
    expect(texts).toContain(pack.name.vi)
    expect(texts).toContain('Ủy ban nhân dân huyện Hàm Yên')
    expect(texts).toContain(reportedOn.code)
    expect(texts).toContain('2017-H1 (11/12/2016 – 10/06/2017)')
  })

  it('has one cell for each field that the form asks, in its order, one below the other', () => {
    const sheet = aSheet()
    const asked = formOf(pack, reportedOn).flatMap(({ fields }) => fields.map(({ id }) => id))
    expect(fieldsOf(sheet).map(({ id }) => id)).toEqual(asked)
    const rows = [...fieldCells(sheet).values()].map((cell) => Number(/^D(\d+)$/.exec(cell)?.[1]))
    expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b))
  })

  it('gives the words and the place in the plan of each duty, and how each field is filled in', () => {
    expect(textsOf()).toContain('Mục V.12 ¶5; II.5')
    expect(textsOf()).toContain('Tự tính, không điền')
    expect(textsOf(aSheet('en'))).toContain('Section V.12 ¶5; II.5')
  })

  it('names what was asked for once by the title that it was given', () => {
    const { duty: _duty, ...once } = reportedOn
    expect(textsOf(formSheet(once as typeof reportedOn, 'Báo cáo nhanh về quán karaoke', pack, 'vi'))).toContain(
      'Báo cáo nhanh về quán karaoke',
    )
  })

  it('is of another version when a field is added, moved or asked in other words, and of the same in the other language', () => {
    const form = formOf(pack, reportedOn)
    const version = formVersion(form)
    const [first, ...others] = form
    const { field } = firstOf(aSheet(), 'count')
    const reworded = form.map((section) => ({
      ...section,
      fields: section.fields.map((each) => (each.id === field.id ? { ...each, label: { vi: 'Khác', en: 'Other' } } : each)),
    }))
    expect(
      new Set([version, formVersion(others), formVersion([...others, ...(first ? [first] : [])]), formVersion(reworded)]).size,
    ).toBe(4)
    expect(aSheet('vi').version).toBe(aSheet('en').version)
  })
})
