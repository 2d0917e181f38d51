import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx'
import type { ReportTable, TableCell } from '../domain/report-tables.ts'

/** The cells of a sheet by `row,column`, both from nought. */
export type Cells = Map<string, Partial<Cell>>

const thin = { style: 'thin', color: { rgb: '7F7F7F' } } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }

/** How cells look. */
export const styles = {
  head: {
    font: { bold: true },
    border,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } },
    alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  },
  text: { border, alignment: { wrapText: true, vertical: 'top', horizontal: 'left' } },
  strong: { border, font: { bold: true }, alignment: { wrapText: true, vertical: 'top', horizontal: 'left' } },
  number: { border, numFmt: '#,##0.##;-#,##0.##;0', alignment: { vertical: 'top' } },
  percent: { border, numFmt: '0.0%', alignment: { vertical: 'top', horizontal: 'right' } },
  title: { font: { bold: true, size: 14 } },
} satisfies Record<string, CellStyle>

/** Puts a cell into its place. */
export const put = (cells: Cells, row: number, column: number, cell: Partial<Cell>): void => {
  cells.set(`${row},${column}`, cell)
}

/** A value with the look of its kind. */
export const valueCell = (value: TableCell): Partial<Cell> => ({
  value,
  style: typeof value === 'number' ? styles.number : styles.text,
})

/** Writes the names of columns into a row. */
export const putHead = (cells: Cells, row: number, names: readonly string[]): void => {
  for (const [column, value] of names.entries()) put(cells, row, column, { value, style: styles.head })
}

/** Writes a table from a row on, its title first; returns the row after it. */
export const putTable = (cells: Cells, table: ReportTable, from: number): number => {
  put(cells, from, 0, { value: table.title, style: styles.title })
  putHead(cells, from + 1, table.head)
  for (const [n, row] of table.rows.entries())
    for (const [column, value] of row.entries()) put(cells, from + 2 + n, column, valueCell(value))
  return from + 2 + table.rows.length
}

/** A sheet that prints on the width of one page. */
export const sheetOf = (name: string, widths: readonly number[], cells: Cells, more: Partial<WriteSheet> = {}): WriteSheet => ({
  name,
  columns: widths.map((width) => ({ width })),
  cells,
  pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  headerFooter: { oddFooter: '&R&P / &N' },
  ...more,
})
