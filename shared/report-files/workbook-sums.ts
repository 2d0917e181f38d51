import { type Cell, colToLetter, type WriteSheet } from 'hucre/xlsx'
import type { PeriodReport } from '../domain/period-report.ts'
import { type About, agencyName, hiddenWord } from '../domain/report-tables.ts'
import { type Cells, put, putHead, sheetOf, styles, valueCell } from './workbook-cells.ts'

type Sum = PeriodReport['sums'][number]

const rawName = 'Số liệu gốc'
const rawHead = ['Cơ quan', 'Kỳ', 'Tầng', 'Tình trạng', 'Bản nộp', 'Nộp lúc', 'Mã báo cáo']

/** The raw figures: a line a report, a column a field. */
export const rawSheet = (report: PeriodReport, fields: readonly string[], { programme }: About): WriteSheet => {
  const cells: Cells = new Map()
  putHead(cells, 0, [...rawHead, ...fields])
  for (const [n, line] of report.sources.entries()) {
    const known = [agencyName(programme, line.owner), line.period, line.layer, line.status]
    for (const [column, value] of [...known, line.version ?? null, line.submittedAt ?? null, line.id].entries())
      put(cells, n + 1, column, valueCell(value))
    for (const [column, field] of fields.entries()) {
      const value = line.figures[field]
      if (value !== undefined) put(cells, n + 1, rawHead.length + column, valueCell(value ?? hiddenWord))
    }
  }
  const widths = [40, 10, 10, 12, 9, 25, 45, ...fields.map(() => 16)]
  return sheetOf(rawName, widths, cells, { freezePane: { rows: 1, columns: 1 } })
}

/** Rows that follow each other become one range, since a function takes no more than 255 of them. */
const rangesOf = (column: string, rows: readonly number[]): string[] => {
  const ranges: [number, number][] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last && last[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges.map(([from, to]) => `'${rawName}'!${column}${from}:${column}${to}`)
}

interface Shown {
  readonly rows: readonly number[]
  readonly sum: number
}

const shownOf = ({ field, from }: Sum, { sources }: PeriodReport): Shown => {
  const ids = new Set(from)
  const shown = sources.flatMap(({ id, figures }, n) => {
    const value = figures[field]
    return ids.has(id) && typeof value === 'number' ? [{ row: n + 2, value }] : []
  })
  return { rows: shown.map(({ row }) => row), sum: shown.reduce((total, { value }) => total + value, 0) }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

const totalCell = (sum: Sum, row: number, ranges: readonly string[]): Partial<Cell> =>
  sum.sum === null
    ? { value: hiddenWord, style: styles.text }
    : { formula: `ROUND(SUM(${[...ranges, `E${row}`].join(',')}),2)`, formulaResult: sum.sum, style: styles.number }

/** The sums as formulas over the raw figures, what is hidden there beside them as one number, and the ratios as formulas over the sums. */
export const sumSheet = (report: PeriodReport, fields: readonly string[], { programme }: About): WriteSheet => {
  const cells: Cells = new Map()
  const labels = new Map(programme.forms.flatMap((form) => form.fields.map(({ id, label }) => [id, label.vi] as const)))
  const units = new Map(programme.formUnits.map(({ id, name }) => [id, name.vi]))
  const rowOf = new Map(report.sums.map(({ field }, n) => [field, n + 3]))
  put(cells, 0, 0, { value: 'Số liệu tổng hợp', style: styles.title })
  putHead(cells, 1, ['Mã', 'Nội dung', 'Đơn vị tính', 'Tổng số', 'Trong đó: phần ẩn, gộp lại', 'Số báo cáo'])
  for (const [n, sum] of report.sums.entries()) {
    const shown = shownOf(sum, report)
    const ranges = rangesOf(colToLetter(rawHead.length + fields.indexOf(sum.field)), shown.rows)
    const rest = sum.sum === null ? hiddenWord : rounded(sum.sum - shown.sum)
    const texts = [sum.field, labels.get(sum.field) ?? '', units.get(sum.unit) ?? sum.unit]
    for (const [column, value] of texts.entries()) put(cells, n + 2, column, valueCell(value))
    put(cells, n + 2, 3, totalCell(sum, n + 3, ranges))
    put(cells, n + 2, 4, valueCell(rest))
    put(cells, n + 2, 5, valueCell(sum.from.length))
  }
  const from = report.sums.length + 3
  put(cells, from, 0, { value: 'Tỷ lệ', style: styles.title })
  for (const [n, { field, numerator, denominator }] of report.ratios.entries()) {
    const sumOf = (id: string): number => report.sums.find((sum) => sum.field === id)?.sum ?? 0
    const [part, whole] = [`D${rowOf.get(numerator)}`, `D${rowOf.get(denominator)}`]
    put(cells, from + 1 + n, 0, valueCell(field))
    put(cells, from + 1 + n, 1, valueCell(labels.get(field) ?? ''))
    put(cells, from + 1 + n, 3, {
      formula: `IF(${whole}=0,"không phát sinh",${part}/${whole})`,
      formulaResult: sumOf(denominator) === 0 ? 'không phát sinh' : sumOf(numerator) / sumOf(denominator),
      style: styles.percent,
    })
  }
  return sheetOf('Tổng hợp', [30, 70, 18, 16, 20, 12], cells)
}
