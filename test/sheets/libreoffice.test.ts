import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readSheet } from '../../shared/reporting/read-sheet.ts'
import { writeFormSheet } from '../../shared/sheets/write-form-sheet.ts'
import { contextAt } from '../support/deadlines.ts'
import { hasNoOffice, savedByOffice } from '../support/libreoffice.ts'
import { cell, withCell } from '../support/sheet-edits.ts'
import { aSheet, everythingIn, firstOf, reportedOn } from '../support/sheets.ts'

const minute = 60_000

describe.skipIf(hasNoOffice)('a form that was saved by LibreOffice', () => {
  const sheet = aSheet()
  const context = contextAt('2017-06-15 10:00', 'pc-ham-yen.contact')
  const text = firstOf(sheet, 'text')
  const ratio = firstOf(sheet, 'ratio')

  it('gives the same figures and words, with the ratios that it worked out itself', { timeout: minute }, async () => {
    const everything = everythingIn(sheet)
    const filled = { ...everything, texts: { ...everything.texts, [text.field.id]: '=1+1\nvà +84, -1, @x' } }
    const saved = await savedByOffice(await writeFormSheet(sheet, filled), 'xlsx')
    expect(await readSheet(saved, reportedOn, context)).toEqual(filled)
    const [form] = (await readXlsx(saved)).sheets
    const { numerator, denominator } = ratio.field
    const share = Number(filled.figures[numerator]) / Number(filled.figures[denominator])
    expect(form?.cells?.get(`${Number(ratio.cell.slice(1)) - 1},3`)?.formulaResult).toBeCloseTo(share, 6)
    expect(form?.protection?.sheet).toBe(true)
    expect(form?.dataValidations?.length).toBeGreaterThan(10)
  })

  it('names the same bad cells', { timeout: minute }, async () => {
    const count = firstOf(sheet, 'count')
    const amount = firstOf(sheet, 'amount')
    const empty = await writeFormSheet(sheet, { figures: {}, texts: {} })
    const bad = withCell(withCell(empty, count.cell, cell.text('mười')), amount.cell, cell.formula('1/0', '0'))
    const error: unknown = await readSheet(await savedByOffice(bad, 'xlsx'), reportedOn, context).catch(
      (reason: unknown) => reason,
    )
    const named = (error as { fields: { cell: string; code: string }[] }).fields.map(({ cell: at, code }) => `${at} ${code}`)
    expect(named.sort()).toEqual([`${count.cell} not-a-number`, `${amount.cell} formula`].sort())
  })
})
