import type { Recorded } from '../../events/define-event.ts'
import type { FactNamed } from '../../events/index.ts'
import type { Context } from '../domain/aggregate.ts'
import { deadline } from '../domain/deadline.ts'
import { DomainError } from '../domain/domain-error.ts'
import { type Instant, plusMinutes } from '../domain/instant.ts'
import type { ReportPeriod } from '../domain/report-sources.ts'
import { commit } from '../store/commit.ts'
import { readLife } from '../store/history.ts'
import { readReport, sealedRows } from './read-report.ts'

/** A report as it was once built: by which number, when and by whom, as of when, and by what it is known. */
export interface ReportVersion {
  readonly version: number
  readonly at: Instant
  readonly by: string
  readonly asOf: Instant
  readonly rows: number
  readonly sha256: string
}

type Built = Recorded<FactNamed<'deadline.report-built'>>

const isBuilt = (event: Recorded): event is Built => event.type === 'deadline.report-built'

/** The versions of a report that were built, oldest first. */
export const versionsOf = async (id: string): Promise<ReportVersion[]> =>
  (await readLife('deadline', id)).filter(isBuilt).map(({ at, by, data }, n) => ({ version: n + 1, at, by, ...data }))

/** The version of a number, or the latest; throws not-found where there is none. */
export const versionAmong = (versions: readonly ReportVersion[], number?: number): ReportVersion => {
  const version = number === undefined ? versions.at(-1) : versions[number - 1]
  if (version) return version
  throw new DomainError('not-found', 'no-such-version', 'This report has no such version; build one first.')
}

/** So many minutes back lies the moment as of which a version is built: what was decided by then is written by now, so nothing slips in later. */
const settledAfter = 1

/** Builds a report and notes its version; where nothing has changed since the version before, that one stands. Throws what `commit` throws. */
export const buildVersion = async (report: ReportPeriod, context: Context): Promise<ReportVersion> => {
  const asOf = plusMinutes(context.now, -settledAfter)
  const { rows, sha256 } = sealedRows(await readReport(report, asOf, context))
  const before = (await versionsOf(report.id)).at(-1)
  if (before?.sha256 === sha256) return before
  await commit(deadline, report.id, { type: 'build-report', asOf, rows: rows.length, sha256 }, context)
  return versionAmong(await versionsOf(report.id))
}
