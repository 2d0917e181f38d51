import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { fieldCells } from '../../shared/domain/report-sheet.ts'
import { writeFormSheet } from '../../shared/sheets/write-form-sheet.ts'
import { aSheet, everythingIn, fieldsOf, firstOf } from '../support/sheets.ts'

const nothing = { figures: {}, texts: {} }
const positionOf = (cell: string): string => `${Number(cell.slice(1)) - 1},3`

const read = async (bytes: Uint8Array) => {
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const [form, map] = sheets
  if (!form || !map) throw new Error('There are not two sheets')
  return { form, map, cell: (name: string) => form.cells?.get(positionOf(name)) }
}

describe('a form as a workbook', () => {
  const sheet = aSheet()
  const cells = [...fieldCells(sheet)]
  const kindOf = (id: string) => fieldsOf(sheet).find((field) => field.id === id)?.kind

  it('has the same bytes for the same form and figures, and others for other figures', async () => {
    const filled = everythingIn(sheet)
    const [one, again, other] = [filled, filled, nothing].map((each) => writeFormSheet(sheet, each))
    expect(await one).toEqual(await again)
    expect(await one).not.toEqual(await other)
  })

  it('is protected without a password, but for the cells to fill in', async () => {
    const { form, cell } = await read(await writeFormSheet(sheet, nothing))
    expect(form.protection).toMatchObject({ sheet: true })
    expect(form.protection?.password).toBeUndefined()
    for (const [id, name] of cells)
      expect([id, cell(name)?.style?.protection?.locked]).toEqual([id, kindOf(id) === 'ratio' ? undefined : false])
    const open = [...(form.cells ?? [])]
      .filter(([, { style }]) => style?.protection?.locked === false)
      .map(([position]) => position)
    expect(open.sort()).toEqual(
      cells
        .filter(([id]) => kindOf(id) !== 'ratio')
        .map(([, name]) => positionOf(name))
        .sort(),
    )
  })

  it('lets Excel itself take only whole numbers, amounts with two decimals and a thousand characters', async () => {
    const { form } = await read(await writeFormSheet(sheet, nothing))
    const ruleAt = (kind: 'count' | 'amount' | 'text') =>
      form.dataValidations?.find(({ range }) => range === firstOf(sheet, kind).cell)
    const { cell } = firstOf(sheet, 'amount')
    expect(ruleAt('count')).toMatchObject({ type: 'whole', operator: 'between', formula1: '0', errorStyle: 'stop' })
    expect(ruleAt('amount')).toMatchObject({ type: 'custom', formula1: expect.stringContaining(`ROUND(${cell},2)=${cell}`) })
    expect(ruleAt('text')).toMatchObject({ type: 'textLength', formula1: '1000' })
    expect(form.dataValidations?.length).toBe(fieldsOf(sheet).filter(({ kind }) => kind !== 'ratio').length)
  })

  it('holds what is filled in so far', async () => {
    const { figures, texts } = everythingIn(sheet)
    const { form } = await read(await writeFormSheet(sheet, { figures, texts }))
    const shown = Object.fromEntries(cells.map(([id, name]) => [id, form.rows[Number(name.slice(1)) - 1]?.[3]]))
    expect(shown).toMatchObject({ ...figures, ...texts })
  })

  it('works out a ratio by a formula, with its result beside it for who cannot calculate', async () => {
    const { field, cell } = firstOf(sheet, 'ratio')
    const of = (part: number, whole: number) =>
      writeFormSheet(sheet, { figures: { [field.numerator]: part, [field.denominator]: whole }, texts: {} })
    const at = async (bytes: Promise<Uint8Array>) => (await read(await bytes)).cell(cell)
    const names = new Map(cells)
    expect(await at(of(3, 4))).toMatchObject({ formulaResult: 0.75 })
    expect((await at(of(3, 4)))?.formula).toContain(`${names.get(field.numerator)}/${names.get(field.denominator)}`)
    expect(await at(of(0, 0))).toMatchObject({ value: 'không phát sinh' })
  })

  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '=cmd|calc!A1'])('never makes a formula of «%s»', async (text) => {
    const { field, cell } = firstOf(sheet, 'text')
    const { form, cell: at } = await read(await writeFormSheet(sheet, { figures: {}, texts: { [field.id]: text } }))
    expect(form.rows[Number(cell.slice(1)) - 1]?.[3]).toBe(text)
    expect(at(cell)).toMatchObject({ style: { numFmt: '@' } })
    expect(at(cell)?.formula).toBeUndefined()
  })

  it('carries, hidden, for which deadline and form it was made and where each field is', async () => {
    const { map } = await read(await writeFormSheet(sheet, nothing))
    expect(map).toMatchObject({ name: 'keng', hidden: true })
    expect(Object.fromEntries(map.rows)).toMatchObject({
      deadline: sheet.deadline,
      version: sheet.version,
      language: 'vi',
      ...Object.fromEntries(cells.map(([id, name]) => [`field:${id}`, name])),
    })
  })
})
