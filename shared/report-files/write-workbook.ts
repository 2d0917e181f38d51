import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { PeriodReport } from '../domain/period-report.ts'
import {
  type About,
  asOfWords,
  inspectionTable,
  missingLines,
  onTimeFormula,
  onTimeTable,
  periodWords,
  targetTable,
  tipOffTable,
  violationTable,
} from '../domain/report-tables.ts'
import type { ReportMark } from './report-mark.ts'
import { type Cells, put, putTable, sheetOf, styles } from './workbook-cells.ts'
import { rawSheet, sumSheet } from './workbook-sums.ts'

const frontSheet = (report: PeriodReport, mark: ReportMark, about: About): WriteSheet => {
  const cells: Cells = new Map()
  const facts: [string, string | number][] = [
    ['Kỳ báo cáo', report.period],
    ['Phiên bản', mark.version],
    ['Số liệu tính đến', mark.asOf],
    ['Bằng chữ', asOfWords(report, about)],
    ['Số dòng số liệu', mark.rows],
    ['SHA-256 của số liệu', mark.sha256],
    ['Công thức tỷ lệ đúng hạn', onTimeFormula],
  ]
  put(cells, 0, 0, { value: `Báo cáo ${periodWords(report.period)}`, style: styles.title })
  for (const [n, [name, value]] of facts.entries()) {
    put(cells, n + 2, 0, { value: name, style: styles.strong })
    put(cells, n + 2, 1, { value, style: styles.text })
  }
  const missing = missingLines(report, about)
  const words = missing.length === 0 ? 'Không còn báo cáo nào thiếu' : 'Báo cáo còn thiếu'
  put(cells, 10, 0, { value: words, style: styles.title })
  for (const [n, line] of missing.entries()) put(cells, 11 + n, 0, { value: line })
  return sheetOf('Tệp', [30, 100], cells)
}

const targetSheet = (report: PeriodReport, about: About): WriteSheet => {
  const cells: Cells = new Map()
  const end = putTable(cells, targetTable(report, about), 0)
  for (const [n, { numerator, denominator }] of report.targets.entries())
    if (denominator > 0)
      put(cells, 2 + n, 4, {
        formula: `C${n + 3}/D${n + 3}`,
        formulaResult: numerator / denominator,
        style: styles.percent,
      })
  const inspected = putTable(cells, inspectionTable(report), end + 1)
  const found = putTable(cells, violationTable(report, about), inspected + 1)
  putTable(cells, tipOffTable(report), found + 1)
  return sheetOf('Chỉ tiêu', [28, 60, 14, 14, 16, 16, 20, 26], cells)
}

const onTimeSheet = (report: PeriodReport): WriteSheet => {
  const cells: Cells = new Map()
  const end = putTable(cells, onTimeTable(report), 0)
  const { inTime, openInTime, late, overdue } = report.onTime
  const all = inTime + openInTime + late + overdue
  put(cells, end, 0, { value: 'Tỷ lệ đúng hạn', style: styles.strong })
  if (all > 0)
    put(cells, end, 1, {
      formula: '(B3+B4)/SUM(B3:B6)',
      formulaResult: (inTime + openInTime) / all,
      style: styles.percent,
    })
  put(cells, end + 2, 0, { value: onTimeFormula })
  return sheetOf('Đúng hạn', [40, 16], cells)
}

/** The day that every workbook gives as that of its last change, so that the same report has the same bytes. */
const noDay = new Date('2000-01-01T00:00:00.000Z')

/** A report as an Excel workbook: what it is, the targets, the sums and ratios as formulas, the reports in time, and the raw figures. */
export const writeWorkbook = (report: PeriodReport, mark: ReportMark, about: About): Promise<Uint8Array> => {
  const fields = [...new Set(report.sources.flatMap(({ figures }) => Object.keys(figures)))].sort()
  const sheets = [
    frontSheet(report, mark, about),
    targetSheet(report, about),
    sumSheet(report, fields, about),
    onTimeSheet(report),
    rawSheet(report, fields, about),
  ]
  const properties = { title: `Báo cáo ${periodWords(report.period)}`, creator: 'Kẻng', created: noDay, modified: noDay }
  return writeXlsx({ sheets, properties, defaultFont: { name: 'Times New Roman', size: 12 } })
}
