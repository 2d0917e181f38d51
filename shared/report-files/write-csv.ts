import type { ReportRow } from '../domain/report-rows.ts'
import type { ReportMark } from './report-mark.ts'

type Value = string | number | null

// A spreadsheet would take such a text for a formula, also behind a tab or a line break.
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cellOf = (value: Value): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = asText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const lineOf = (cells: readonly Value[]): string => `${cells.map(cellOf).join(',')}\r\n`

/**
 * A report as CSV (RFC 4180, UTF-8 with its mark so that Excel reads the accents): first what it is known by, then every fact a line. An
 * empty value is a number that is hidden. No cell can become a formula.
 */
export const writeCsv = (rows: readonly ReportRow[], mark: ReportMark, formula: string): Uint8Array => {
  const head = Object.entries({ ...mark, formula }).map(([what, value]) => ['file', mark.period, what, value])
  const lines = [['part', 'of', 'what', 'value'], ...head, ...rows.map(({ part, of, what, value }) => [part, of, what, value])]
  return Buffer.from(`\uFEFF${lines.map(lineOf).join('')}`)
}
