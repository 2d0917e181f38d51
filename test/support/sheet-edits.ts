import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

type Parts = Record<string, string>

/** The texts of a workbook's parts by name. */
export const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

/** A workbook of these parts. */
export const workbookOf = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) as Zippable)

const form = 'xl/worksheets/sheet1.xml'

/** A workbook whose first sheet was changed. */
export const withForm = (bytes: Uint8Array, change: (sheet: string) => string): Uint8Array => {
  const parts = partsOf(bytes)
  return workbookOf({ ...parts, [form]: change(parts[form] ?? '') })
}

/** What a cell is written as, besides its name and style. */
export interface CellXml {
  readonly type?: string
  readonly style?: string
  readonly xml: string
}

/** Puts something into a cell of the first sheet, as Excel itself would write it. */
export const withCell = (bytes: Uint8Array, cell: string, { type, style, xml }: CellXml): Uint8Array =>
  withForm(bytes, (sheet) => {
    const there = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`)
    const [whole, attributes = ''] = there.exec(sheet) ?? []
    const kept = style === undefined ? (/ s="\d+"/.exec(attributes)?.[0] ?? '') : ` s="${style}"`
    const put = `<c r="${cell}"${kept}${type === undefined ? '' : ` t="${type}"`}>${xml}</c>`
    if (whole !== undefined) return sheet.replace(whole, () => put)
    const row = /\d+/.exec(cell)?.[0]
    if (sheet.includes(`<row r="${row}"`))
      return sheet.replace(
        new RegExp(`(<row r="${row}"[^>]*?)(/>|>(.*?)</row>)`),
        (_, open, __, inner = '') => `${open}>${inner}${put}</row>`,
      )
    return sheet.replace('</sheetData>', () => `<row r="${row}">${put}</row></sheetData>`)
  })

/** A number, words or another value as a cell holds it. */
export const cell = {
  number: (value: number | string): CellXml => ({ xml: `<v>${value}</v>` }),
  text: (value: string): CellXml => ({
    type: 'inlineStr',
    xml: `<is><t xml:space="preserve">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is>`,
  }),
  formula: (formula: string, value: string): CellXml => ({ xml: `<f>${formula}</f><v>${value}</v>` }),
  error: (value: string): CellXml => ({ type: 'e', xml: `<v>${value}</v>` }),
  truth: (value: boolean): CellXml => ({ type: 'b', xml: `<v>${value ? 1 : 0}</v>` }),
}

const inRows = (sheet: string, change: (column: string, row: number) => string): string =>
  sheet
    .replace(/<row r="(\d+)"/g, (_, row) => `<row r="${change('A', Number(row)).slice(1)}"`)
    .replace(/<c r="([A-Z]+)(\d+)"/g, (_, column, row) => `<c r="${change(column, Number(row))}"`)

/** Rows are inserted above one, as Excel would: all that is below moves down. */
export const withRowsAbove = (bytes: Uint8Array, from: number, count: number): Uint8Array =>
  withForm(bytes, (sheet) => inRows(sheet, (column, row) => `${column}${row >= from ? row + count : row}`))

/** A column is inserted before one: all to the right of it moves. */
export const withColumnBefore = (bytes: Uint8Array, from: string): Uint8Array =>
  withForm(bytes, (sheet) =>
    inRows(sheet, (column, row) => `${column >= from ? String.fromCharCode(column.charCodeAt(0) + 1) : column}${row}`),
  )

/** Ranges of the first sheet are merged. */
export const withMerge = (bytes: Uint8Array, range: string): Uint8Array =>
  withForm(bytes, (sheet) =>
    sheet.replace(/(<sheetProtection[^>]*>)/, `$1<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`),
  )
