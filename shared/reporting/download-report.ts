import type { Context } from '../domain/aggregate.ts'
import type { PeriodReport } from '../domain/period-report.ts'
import type { ReportRow } from '../domain/report-rows.ts'
import type { ReportMark } from '../report-files/report-mark.ts'
import { sealedRows } from './read-report.ts'
import { versionAmong, versionsOf } from './report-versions.ts'
import { rebuilt, reportShown } from './show-report.ts'

interface Wanted {
  readonly period: string
  readonly version: string | undefined
  readonly ending: string
}

type Write = (built: { report: PeriodReport; rows: readonly ReportRow[] }, mark: ReportMark) => Promise<Uint8Array>

/** A version of a report, the latest unless one is named, as a file. It is rebuilt from the histories, and only if it comes out as it was. */
export const downloadReport = async (
  { period, version: number, ending }: Wanted,
  context: Context,
  write: Write,
): Promise<{ name: string; bytes: Uint8Array }> => {
  const { report: found } = await reportShown(period, context)
  const noted = versionAmong(await versionsOf(found.id), number === undefined ? undefined : Number(number))
  const report = await rebuilt(found, noted, context)
  const { rows } = sealedRows(report)
  const { version, asOf, sha256 } = noted
  const bytes = await write({ report, rows }, { period, version, asOf, rows: rows.length, sha256 })
  return { name: `${period}-v${version}.${ending}`, bytes }
}
