import { createHash } from 'node:crypto'
import type { Context } from '../domain/aggregate.ts'
import { localDate } from '../domain/calendar.ts'
import { countedThen, type DeadlineThen, deadlineThen } from '../domain/deadline-history.ts'
import { inspectionThen, noInspections, noPremises, withInspection, withPremises } from '../domain/inspection-history.ts'
import type { Instant } from '../domain/instant.ts'
import { monthKeys } from '../domain/months.ts'
import { type PeriodReport, periodReport, type Readings } from '../domain/period-report.ts'
import { type ReportRow, reportRows } from '../domain/report-rows.ts'
import { allSources, type ReportPeriod, sourcesOf } from '../domain/report-sources.ts'
import { tipOffThen } from '../domain/tip-off-history.ts'
import { readLife } from '../store/history.ts'
import { allOfPeriod } from '../store/open-work.ts'
import { getText } from '../store/texts.ts'
import { eachOf } from './each-of.ts'

type Reader = Pick<Context, 'programme' | 'calendar'>

type Window = Pick<ReportPeriod, 'windowFrom' | 'windowUntil'>

/** The ids of what began in the months of a window, as the period index lists them. */
async function* idsIn(kind: 'tip-off' | 'inspection', { windowFrom, windowUntil }: Window): AsyncGenerator<string> {
  for (const key of monthKeys(kind, windowFrom, windowUntil)) for await (const { id } of allOfPeriod(key)) yield id
}

const isIn = ({ windowFrom, windowUntil }: Window, at: Instant, { calendar }: Reader): boolean => {
  const day = localDate(calendar, at)
  return windowFrom <= day && day <= windowUntil
}

const readInspections = async (window: Window, asOf: Instant, reader: Reader) => {
  let [counts, premises] = [noInspections, noPremises]
  await eachOf(idsIn('inspection', window), async (id) => {
    const then = inspectionThen(await readLife('inspection', id), asOf, reader.calendar)
    if (!then || !isIn(window, then.openedAt, reader)) return
    counts = withInspection(counts, then)
    premises = withPremises(premises, then, asOf, reader.calendar)
  })
  return { inspections: counts, premises }
}

const readTipOffs = async (window: Window, asOf: Instant, reader: Reader): Promise<Readings['tipOffs']> => {
  const outcomes: Record<string, number> = {}
  await eachOf(idsIn('tip-off', window), async (id) => {
    const then = tipOffThen(await readLife('tip-off', id), asOf)
    if (then && isIn(window, then.loggedAt, reader)) outcomes[then.outcome] = (outcomes[then.outcome] ?? 0) + 1
  })
  return outcomes
}

const readDeadlines = async (ids: readonly string[], asOf: Instant): Promise<ReadonlyMap<string, DeadlineThen>> => {
  const deadlines = new Map<string, DeadlineThen>()
  await eachOf(ids, async (id) => void deadlines.set(id, deadlineThen(await readLife('deadline', id), asOf)))
  return deadlines
}

const wordsIn = (text: Readonly<Record<string, unknown>> | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(text ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'note'),
  )

const readTexts = async (ids: readonly string[], deadlines: Readings['deadlines']): Promise<Readings['texts']> => {
  const texts = new Map<string, Readonly<Record<string, string>>>()
  await eachOf(ids, async (id) => {
    const handedIn = countedThen(deadlines.get(id) ?? { status: 'not-opened' })
    if (handedIn?.texts !== undefined) texts.set(id, wordsIn(await getText('deadline', id, handedIn.texts)))
  })
  return texts
}

/**
 * Builds a report as of a moment out of the histories: nothing that happened later has a part in it, so the same moment gives the same report
 * for as long as the histories stand. The deadlines are known by their ids, tip-offs and inspections by the months of the window; nothing is scanned.
 */
export const readReport = async (report: ReportPeriod, asOf: Instant, reader: Reader): Promise<PeriodReport> => {
  const sources = sourcesOf(report, reader.programme)
  const ids = allSources(sources).map(({ id }) => id)
  const deadlines = await readDeadlines(ids, asOf)
  const spoken = [sources.report, ...sources.own, ...sources.direct].map(({ id }) => id)
  const readings = {
    asOf,
    deadlines,
    texts: await readTexts(spoken, deadlines),
    ...(await readInspections(report, asOf, reader)),
    tipOffs: await readTipOffs(report, asOf, reader),
  }
  return periodReport(sources, readings, reader)
}

/** The rows of a report and what they are known by. */
export const sealedRows = (report: PeriodReport): { readonly rows: readonly ReportRow[]; readonly sha256: string } => {
  const rows = reportRows(report)
  const hash = createHash('sha256')
  for (const { part, of, what, value } of rows) hash.update(`${JSON.stringify([part, of, what, value])}\n`)
  return { rows, sha256: hash.digest('hex') }
}
