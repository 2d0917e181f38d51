import { describe, expect, it } from 'vitest'
import { DomainError, FieldsRefused } from '../../shared/domain/domain-error.ts'
import { fieldCells, formSheet } from '../../shared/domain/report-sheet.ts'
import { readSheet } from '../../shared/reporting/read-sheet.ts'
import { writeFormSheet } from '../../shared/sheets/write-form-sheet.ts'
import { aDeadline, contextAt, pack } from '../support/deadlines.ts'
import {
  type CellXml,
  cell,
  partsOf,
  withCell,
  withColumnBefore,
  withMerge,
  withRowsAbove,
  workbookOf,
} from '../support/sheet-edits.ts'
import { aSheet, everythingIn, firstOf, reportedOn } from '../support/sheets.ts'

const sheet = aSheet()
const cellOf = fieldCells(sheet)
const context = contextAt('2017-06-15 10:00', 'pc-ham-yen.contact')
const empty = await writeFormSheet(sheet, { figures: {}, texts: {} })
const filled = await writeFormSheet(sheet, everythingIn(sheet))
const read = (bytes: Uint8Array) => readSheet(bytes, reportedOn, context)

/** What is wrong with a sheet: each cell with the field whose it is and why. */
const wrongIn = async (bytes: Uint8Array): Promise<string[]> => {
  try {
    await read(bytes)
    return []
  } catch (error) {
    if (!(error instanceof FieldsRefused)) throw error
    expect(error.code).toBe('sheet-cells')
    for (const { detail } of error.fields) expect(detail).not.toBe('')
    return error.fields.map(({ cell: at, pointer, code }) => `${at} ${pointer} ${code}`)
  }
}

const count = firstOf(sheet, 'count')
const amount = firstOf(sheet, 'amount')
const text = firstOf(sheet, 'text')
const ratio = firstOf(sheet, 'ratio')
const figure = (of: { field: { id: string }; cell: string }, code: string) => [`${of.cell} /figures/${of.field.id} ${code}`]
const put = (at: string, what: CellXml) => withCell(empty, at, what)

describe('an uploaded sheet', () => {
  it.each(['vi', 'en'] as const)('gives back every figure and every text that was put into it (%s)', async (language) => {
    const everything = everythingIn(sheet)
    expect(await read(await writeFormSheet(aSheet(language), everything))).toEqual(everything)
  })

  it('that is empty or half filled in gives what is there', async () => {
    expect(await read(empty)).toEqual({ figures: {}, texts: {} })
    expect(await read(put(count.cell, cell.number(0)))).toEqual({ figures: { [count.field.id]: 0 }, texts: {} })
    expect(await read(put(text.cell, cell.text('  \n ')))).toEqual({ figures: {}, texts: {} })
  })

  it('keeps words that look like a formula as words, and a number among words', async () => {
    expect(await read(put(text.cell, cell.text('=1+1 & <b>')))).toEqual({ figures: {}, texts: { [text.field.id]: '=1+1 & <b>' } })
    expect(await read(put(text.cell, cell.number(12)))).toEqual({ figures: {}, texts: { [text.field.id]: '12' } })
  })

  it.each([
    ['words for a number', cell.text('mười hai'), 'not-a-number'],
    ['a number that is words', cell.text('12'), 'not-a-number'],
    ['TRUE', cell.truth(true), 'not-a-number'],
    ['a negative number', cell.number(-1), 'negative'],
    ['a number that is not whole', cell.number(1.5), 'not-whole'],
    ['a number too large', cell.number('1E+13'), 'too-large'],
    ['a number without end', cell.number('1E+999'), 'too-large'],
    ['a formula', cell.formula('SUM(D1:D9)', '3'), 'formula'],
    ['a formula that gives words', { ...cell.formula('"x"', 'x'), type: 'str' }, 'formula'],
    ['a shared formula', { xml: '<f t="shared" si="0"/><v>3</v>' }, 'formula'],
    ['a formula that refers to another file', cell.formula("'[1]Sheet1'!A1", '3'), 'formula'],
    ['an error', cell.error('#REF!'), 'error-value'],
  ])('with %s for a count names the cell', async (_, what, code) => {
    expect(await wrongIn(put(count.cell, what))).toEqual(figure(count, code))
  })

  it('with a date for a count names the cell', async () => {
    const dated = withCell(empty, count.cell, { ...cell.number(42887), style: '99' })
    const parts = partsOf(dated)
    const styles = parts['xl/styles.xml'] ?? ''
    const many = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1])
    const day = styles.replace(
      '</cellXfs>',
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    )
    const form = (parts['xl/worksheets/sheet1.xml'] ?? '').replace('s="99"', `s="${many}"`)
    expect(await wrongIn(workbookOf({ ...parts, 'xl/styles.xml': day, 'xl/worksheets/sheet1.xml': form }))).toEqual(
      figure(count, 'date'),
    )
  })

  it('takes no more than a count may be at most', async () => {
    const yesOrNo = aDeadline({ owner: 'pc-ham-yen', duty: 'v12-1c-integrate' })
    const asked = formSheet(yesOrNo, undefined, pack, 'vi')
    const { field, cell: at } = firstOf(asked, 'count')
    const asTwo = withCell(await writeFormSheet(asked, { figures: {}, texts: {} }), at, cell.number(2))
    await expect(readSheet(asTwo, yesOrNo, context)).rejects.toMatchObject({
      fields: [{ cell: at, pointer: `/figures/${field.id}`, code: 'too-large', detail: 'At most 1' }],
    })
  })

  it('takes an amount with two decimals, also as Excel writes it, and none with three', async () => {
    expect(await read(put(amount.cell, cell.number('1234.5599999999999')))).toMatchObject({
      figures: { [amount.field.id]: 1234.56 },
    })
    expect(await wrongIn(put(amount.cell, cell.number('0.125')))).toEqual(figure(amount, 'too-many-decimals'))
  })

  it.each([
    ['more than a thousand characters', 'ă'.repeat(1001), 'too-long'],
    ['a phone number', 'Gọi 0912 345 678 để biết thêm', 'personal-data'],
    ['an identity number', 'CCCD 012345678901', 'personal-data'],
  ])('with %s in a text names the cell and never repeats the words', async (_, words, code) => {
    const bytes = put(text.cell, cell.text(words))
    expect(await wrongIn(bytes)).toEqual([`${text.cell} /texts/${text.field.id} ${code}`])
    const error: unknown = await read(bytes).catch((reason: unknown) => reason)
    expect(JSON.stringify((error as FieldsRefused).fields)).not.toContain(words.slice(4, 12))
  })

  it('leaves a ratio to be worked out, and names one that was written over', async () => {
    expect(await wrongIn(put(ratio.cell, cell.formula('1/3', '0.3333')))).toEqual([])
    expect(await wrongIn(put(ratio.cell, cell.number(0.5)))).toEqual(figure(ratio, 'worked-out'))
  })

  it('names a part that is larger than its whole', async () => {
    const { numerator, denominator } = ratio.field
    const [part, whole] = [cellOf.get(numerator) ?? '', cellOf.get(denominator) ?? '']
    const bytes = withCell(put(part, cell.number(5)), whole, cell.number(4))
    expect(await wrongIn(bytes)).toEqual([`${part} /figures/${numerator} larger-than-whole`])
  })

  it('names every bad cell at once', async () => {
    const bytes = withCell(withCell(put(count.cell, cell.number(-1)), amount.cell, cell.text('x')), text.cell, cell.error('#N/A'))
    expect(new Set(await wrongIn(bytes))).toEqual(
      new Set([
        ...figure(count, 'negative'),
        ...figure(amount, 'not-a-number'),
        `${text.cell} /texts/${text.field.id} error-value`,
      ]),
    )
  })
})

describe('a sheet that was rebuilt', () => {
  it('with a row inserted names every field below it, and where its label is now', async () => {
    const row = Number(count.cell.slice(1))
    const below = [...cellOf].filter(([, at]) => Number(at.slice(1)) >= row)
    const wrong = await wrongIn(withRowsAbove(filled, row, 1))
    expect(wrong.length).toBe(below.length)
    expect(wrong[0]).toBe(`${count.cell} /figures/${count.field.id} moved`)
    const error: unknown = await read(withRowsAbove(filled, row, 1)).catch((reason: unknown) => reason)
    expect((error as FieldsRefused).fields[0]?.detail).toBe(`Its label is in B${row + 1} now`)
  })

  it.each(['A', 'B', 'C', 'D'])('with a column inserted before %s takes no figure', async (column) => {
    const wrong = await wrongIn(withColumnBefore(filled, column))
    expect(wrong.length).toBeGreaterThan(0)
    for (const each of wrong) expect(each).toMatch(/moved$/)
  })

  it('with a column inserted before the values says so once', async () => {
    expect(await wrongIn(withColumnBefore(filled, 'D'))).toEqual(['D10  columns-moved'])
  })

  it('with a value beside its cell names where it stands', async () => {
    const row = count.cell.slice(1)
    expect(await wrongIn(put(`F${row}`, cell.number(7)))).toEqual([`F${row}  stray`])
    expect(await wrongIn(put('B900', cell.text('Tổng')))).toEqual(['B900  stray'])
  })

  it('with merged cells names the fields they cover, or the range', async () => {
    const row = Number(count.cell.slice(1))
    expect(await wrongIn(withMerge(empty, `C${row}:D${row}`))).toEqual(figure(count, 'merged'))
    expect(await wrongIn(withMerge(empty, 'A1:C1'))).toEqual(['A1:C1  merged'])
  })

  it('with another label beside a cell names the cell', async () => {
    expect(await wrongIn(withCell(filled, `B${count.cell.slice(1)}`, cell.text('Số vụ')))).toEqual(figure(count, 'moved'))
  })
})

describe('a sheet of something else', () => {
  const fault = async (bytes: Uint8Array, of = reportedOn): Promise<string> => {
    const error: unknown = await readSheet(bytes, of, context).catch((reason: unknown) => reason)
    return error instanceof DomainError ? error.code : String(error)
  }
  const edited = (change: (map: string) => string) => {
    const parts = partsOf(empty)
    return workbookOf(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part)])))
  }

  it('is refused by a reason of its own: another report, an old form', async () => {
    expect(await fault(empty, { ...reportedOn, id: 'v-closing-report~health~2017-H1' })).toBe('sheet-other-deadline')
    expect(await fault(edited((part) => part.replace(sheet.version, '0123456789abcdef')))).toBe('sheet-old-form')
  })

  it('is not ours when the hidden sheet or the form is gone, or its map was changed', async () => {
    expect(await fault(edited((part) => part.replace('name="keng"', 'name="gone"')))).toBe('sheet-not-ours')
    expect(await fault(edited((part) => part.replace('name="Biểu mẫu"', 'name="Bảng 1"')))).toBe('sheet-not-ours')
    expect(await fault(edited((part) => part.replace(`>${count.cell}<`, `>${amount.cell}<`)))).toBe('sheet-not-ours')
    expect(await fault(edited((part) => part.replace(`>field:${count.field.id}<`, '>field:nothing<')))).toBe('sheet-not-ours')
  })
})
