import type { Context } from '../domain/aggregate.ts'
import { mayAct } from '../domain/authorisation.ts'
import { deadline } from '../domain/deadline.ts'
import type { DeadlineState } from '../domain/deadline-state.ts'
import { DomainError, notThere } from '../domain/domain-error.ts'
import type { PeriodReport } from '../domain/period-report.ts'
import { changesBetween, type ReportRow } from '../domain/report-rows.ts'
import { type ReportPeriod, reportFor, reportsOf } from '../domain/report-sources.ts'
import { reportView } from '../domain/report-view.ts'
import { loadMany } from '../store/load-many.ts'
import { show } from '../store/show.ts'
import type { Stored } from '../store/state-item.ts'
import { readReport, sealedRows } from './read-report.ts'
import { type ReportVersion, versionAmong, versionsOf } from './report-versions.ts'

/** The report of a period for a post that writes or gets it; not-found for every other and before its deadline is open. */
export const reportShown = async (
  period: string,
  context: Context,
): Promise<{ report: ReportPeriod; stored: Stored<DeadlineState> }> => {
  const report = reportFor(context.programme, period)
  if (!report) throw notThere('deadline')
  return { report, stored: await show(deadline, report.id, context, 'consolidate') }
}

const rowsOf = async (
  report: ReportPeriod,
  version: ReportVersion | undefined,
  context: Context,
): Promise<readonly ReportRow[]> => (version ? sealedRows(await readReport(report, version.asOf, context)).rows : [])

/** A version of a report, rebuilt; a rebuild that is not what was noted is a fault, and never handed out as that version. */
export const rebuilt = async (
  report: ReportPeriod,
  version: Pick<ReportVersion, 'version' | 'asOf' | 'sha256'>,
  context: Context,
): Promise<PeriodReport> => {
  const again = await readReport(report, version.asOf, context)
  if (sealedRows(again).sha256 === version.sha256) return again
  throw new DomainError(
    'conflict',
    'not-the-same',
    `Version ${version.version} cannot be built again as it was: the history or the programme has changed since. Build a new version.`,
  )
}

/** A report as it stands or as one version had it, the versions, and what it says otherwise than the version before. */
export const showReport = async (period: string, number: number | undefined, context: Context): Promise<object> => {
  const { report, stored } = await reportShown(period, context)
  const versions = await versionsOf(report.id)
  const version = number === undefined ? undefined : versionAmong(versions, number)
  const shown = version ? await rebuilt(report, version, context) : await readReport(report, context.now, context)
  const before = version ? versions[version.version - 2] : versions.at(-1)
  const { rows, sha256 } = sealedRows(shown)
  return reportView(
    {
      report: shown,
      rows: rows.length,
      sha256,
      deadline: { id: stored.state.id, code: stored.state.code, status: stored.state.status },
      versions,
      changes: before ? changesBetween(await rowsOf(report, before, context), rows) : [],
      mayBuild: mayAct('deadline', 'build-report', context.by, deadline.parties(stored.state, context)),
    },
    context,
  )
}

/** The reports on the clock or done that the acting post writes or gets, latest first. */
export const listReports = async (context: Context): Promise<object[]> => {
  const reports = reportsOf(context.programme)
  const stored = await loadMany(
    deadline,
    reports.map(({ id }) => id),
  )
  return reports
    .flatMap(({ id, period, windowFrom, windowUntil, due }) => {
      const state = stored.get(id)?.state
      if (!state || !mayAct('deadline', 'consolidate', context.by, deadline.parties(state, context))) return []
      return [{ period, windowFrom, windowUntil, due, deadline: { id, code: state.code, status: state.status } }]
    })
    .reverse()
}
