import type { Part } from './consolidation.ts'
import type { Programme, Target } from './programme.ts'
import { allSources, fieldsFeeding, type Sources } from './report-sources.ts'
import { type Count, countReports, type Feed, feedsOfUnits } from './target-count.ts'

/** Figures by the id of the report that gave them; those that nobody handed in, or that were sent back, are not there. */
export type FiguresById = ReadonlyMap<string, Readonly<Record<string, number>>>

/** Premises that were reported in a period, and what became of them; each stands in one number besides `reported`. */
export interface ReportedPremises {
  readonly reported: number
  readonly inTime: number
  readonly late: number
  /** The leader of the team decided, with a reason, not to inspect. */
  readonly decidedAgainst: number
  /** The limit is over, and nobody has been there. */
  readonly overdue: number
  /** The limit is still ahead. */
  readonly running: number
}

/**
 * `not-stated`: the plan gives no figure for the year. `nothing-arose`: nothing of nothing, which neither meets nor misses. `no-data`: what
 * is missing could turn it either way.
 */
type Verdict = 'met' | 'not-met' | 'not-stated' | 'nothing-arose' | 'no-data'

/** A target of one period as it stands, with the reports behind it. */
export interface TargetResult {
  readonly id: string
  readonly numerator: number
  readonly denominator: number
  /** In percent, cut to one decimal so that it never looks better than it is; undefined where there is nothing to divide by. */
  readonly value?: number
  readonly threshold: number | null
  /** The smallest numerator that meets the threshold. */
  readonly needed?: number
  readonly verdict: Verdict
  readonly reports: { readonly came: number; readonly of: number; readonly missing: readonly string[] }
  readonly premises?: ReportedPremises
}

const meets = (numerator: number, { denominator }: Count, threshold: number, strict = false): boolean =>
  strict ? numerator * 100 > threshold * denominator : numerator * 100 >= threshold * denominator

/** The smallest part of a whole that meets a threshold in percent: 113 of 141 for more than 80, 4 of 7 for at least 50. */
export const neededOf = (denominator: number, threshold: number, strict = false): number =>
  strict ? Math.floor((threshold * denominator) / 100) + 1 : Math.ceil((threshold * denominator) / 100)

const verdictOf = (count: Count, threshold: number | null, strict?: true): Verdict => {
  const { numerator, denominator, open } = count
  if (threshold === null) return 'not-stated'
  // A share that lacks something already cannot become the whole, whatever is still to come.
  if (open === undefined) return threshold === 100 && numerator < denominator ? 'not-met' : 'no-data'
  if (denominator === 0) return 'nothing-arose'
  if (meets(numerator, count, threshold, strict)) return 'met'
  return meets(numerator + open, count, threshold, strict) ? 'no-data' : 'not-met'
}

const resultOf = (target: Target, count: Count, period: string): Omit<TargetResult, 'reports'> => {
  const { numerator, denominator } = count
  const threshold = target.byYear[period.slice(0, 4)] ?? null
  return {
    id: target.id,
    numerator,
    denominator,
    ...(denominator > 0 ? { value: Math.floor((numerator * 1000) / denominator) / 10 } : {}),
    threshold,
    ...(threshold === null || denominator === 0 ? {} : { needed: neededOf(denominator, threshold, target.strict) }),
    verdict: verdictOf(count, threshold, target.strict),
  }
}

const fromReports = (target: Target, sources: Sources, figures: FiguresById, programme: Programme): TargetResult => {
  const all = allSources(sources).map(
    (part): Feed => ({ part, fields: fieldsFeeding(programme, part, target.id), figures: figures.get(part.id) }),
  )
  const feeds = feedsOfUnits(
    target,
    all.filter(({ fields }) => fields.length > 0),
    programme,
  )
  const { period, windowUntil }: Part = sources.report
  const missing = feeds.filter((feed) => feed.figures === undefined).map(({ part }) => part.id)
  const reports = { came: feeds.length - missing.length, of: feeds.length, missing }
  const count = countReports(target, feeds, windowUntil, programme)
  const result = resultOf(target, count, period)
  const isUnasked = feeds.length === 0 && result.verdict !== 'not-stated'
  return { ...result, ...(isUnasked ? { verdict: 'no-data' as const } : {}), reports }
}

const fromInspections = (target: Target, premises: ReportedPremises, period: string): TargetResult => {
  const count = { numerator: premises.inTime, denominator: premises.reported, open: premises.running }
  return { ...resultOf(target, count, period), reports: { came: 0, of: 0, missing: [] }, premises }
}

/** Every target of the programme for the period of a report, by the plan's own rule and by what has come so far. */
export const targetsOf = (
  sources: Sources,
  figures: FiguresById,
  premises: ReportedPremises,
  programme: Programme,
): TargetResult[] =>
  programme.targets.map((target) =>
    target.unit === 'premises'
      ? fromInspections(target, premises, sources.report.period)
      : fromReports(target, sources, figures, programme),
  )
