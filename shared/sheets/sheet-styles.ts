import type { CellStyle } from 'hucre/xlsx'
import type { FormField } from '../domain/programme.ts'
import type { SheetRow } from '../domain/report-sheet.ts'

/** The widths of the columns, in characters. */
export const columnWidths = [7, 62, 16, 22, 34] as const

/** Points that one line of text takes at 12 points. */
const lineHeight = 16.5

const thin = { style: 'thin', color: { rgb: '7F7F7F' } } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }
const fillOf = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const wrapped = { vertical: 'top', wrapText: true } as const

const byRow: Readonly<Record<SheetRow['kind'], CellStyle>> = {
  title: { font: { bold: true, size: 15 } },
  fact: {},
  note: { font: { italic: true } },
  gap: {},
  head: { font: { bold: true }, border, fill: fillOf('D9D9D9'), alignment: { ...wrapped, horizontal: 'center' } },
  section: { font: { bold: true }, border, fill: fillOf('F2F2F2'), alignment: wrapped },
  field: { border, alignment: wrapped },
}

const numberFormat: Readonly<Record<FormField['kind'], string>> = { count: '#,##0', amount: '#,##0.00', text: '@', ratio: '0.0%' }

/** How a text of a row looks. */
export const textStyle = (kind: SheetRow['kind'], column: number): CellStyle => {
  const style = byRow[kind]
  if (kind === 'fact' && column === 1) return { ...style, font: { bold: true } }
  return column === 0 || style.alignment === undefined || kind === 'head'
    ? style
    : { ...style, alignment: { ...style.alignment, horizontal: 'left', indent: 1 } }
}

/** How the cell of a field looks: yellow and open to be filled in, but for a ratio, which works itself out. */
export const valueStyle = (kind: FormField['kind']): CellStyle => ({
  border,
  numFmt: numberFormat[kind],
  alignment: { ...wrapped, horizontal: kind === 'text' ? 'left' : 'right', indent: 1 },
  ...(kind === 'ratio' ? { fill: fillOf('F2F2F2') } : { fill: fillOf('FFF2CC'), protection: { locked: false } }),
})

const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil((text.length * 1.1) / width))

/** The height of a row in points, enough for its longest text and for some lines where words are asked. */
export const heightOf = ({ kind, texts }: SheetRow, isWords: boolean): number => {
  if (kind === 'title') return 24
  if (kind !== 'head' && kind !== 'section' && kind !== 'field') return lineHeight
  const lines = texts.map((text, column) => linesOf(text, columnWidths[column] ?? 1))
  return lineHeight * Math.max(isWords ? 4 : 1, ...lines)
}
