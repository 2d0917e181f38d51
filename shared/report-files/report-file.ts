import type { PeriodReport } from '../domain/period-report.ts'
import type { ReportRow } from '../domain/report-rows.ts'
import { type About, onTimeFormula } from '../domain/report-tables.ts'
import type { ReportMark } from './report-mark.ts'
import { writeCsv } from './write-csv.ts'
import { writeWorkbook } from './write-workbook.ts'

/** The kinds of file in which the figures of a report are handed out. */
export type ReportFormat = 'json' | 'csv' | 'xlsx'

const writeJson = (report: PeriodReport, mark: ReportMark): Uint8Array =>
  Buffer.from(`${JSON.stringify({ ...mark, formula: onTimeFormula, report }, null, 1)}\n`)

/** A report as the bytes of a file; the same report and mark give the same bytes. */
export const reportFile = async (
  format: ReportFormat,
  { report, rows }: { report: PeriodReport; rows: readonly ReportRow[] },
  mark: ReportMark,
  about: About,
): Promise<Uint8Array> => {
  switch (format) {
    case 'json':
      return writeJson(report, mark)
    case 'csv':
      return writeCsv(rows, mark, onTimeFormula)
    case 'xlsx':
      return writeWorkbook(report, mark, about)
    default:
      return format satisfies never
  }
}
