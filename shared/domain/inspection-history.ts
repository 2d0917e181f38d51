import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import { type Calendar, endOfDay, localDate } from './calendar.ts'
import type { Instant, PlainDate } from './instant.ts'
import { later } from './instant.ts'
import type { ReportedPremises } from './target.ts'

type Happened = Recorded<Fact>

/** An inspection as it stood at a moment, in counts. */
export interface InspectionThen {
  readonly openedAt: Instant
  readonly afterTipOff: boolean
  readonly status: 'open' | 'acknowledged' | 'decided' | 'recorded' | 'settled' | 'not-inspected' | 'cancelled'
  readonly inspectBy: Instant
  readonly on?: PlainDate
  readonly found: Readonly<Record<string, number>>
  readonly settled: Readonly<Record<string, number>>
}

const after =
  (calendar: Calendar) =>
  (then: InspectionThen | undefined, { at, type, data }: Happened): InspectionThen | undefined => {
    if (type === 'inspection.opened') {
      const afterTipOff = data.tipOffs.length > 0
      return { openedAt: at, afterTipOff, status: 'open', inspectBy: data.inspectBy, found: {}, settled: {} }
    }
    if (!then) return undefined
    switch (type) {
      case 'inspection.acknowledged':
        return { ...then, status: 'acknowledged' }
      case 'inspection.decided':
        return data.inspect
          ? { ...then, status: 'decided', inspectBy: data.inspectBy ?? then.inspectBy }
          : { ...then, status: 'not-inspected' }
      case 'inspection.extended':
        return then.on === undefined ? { ...then, inspectBy: later(then.inspectBy, endOfDay(calendar, data.until)) } : then
      case 'inspection.recorded':
        return { ...then, status: 'recorded', on: data.on, found: data.violations }
      case 'inspection.violation-settled':
        return { ...then, settled: { ...then.settled, [data.group]: (then.settled[data.group] ?? 0) + 1 } }
      case 'inspection.settled':
        return then.on === undefined ? then : { ...then, status: 'settled' }
      case 'inspection.withdrawn':
        return data.because === 'cancelled' ? { ...then, status: 'cancelled' } : then
      default:
        return then
    }
  }

/** How an inspection stood at a moment, from its history; undefined before it was opened. */
export const inspectionThen = (history: readonly Recorded[], asOf: Instant, calendar: Calendar): InspectionThen | undefined =>
  (history as readonly Happened[]).filter(({ at }) => at <= asOf).reduce<InspectionThen | undefined>(after(calendar), undefined)

/** Inspections of a period added up: how many, by what they came from and where they stand, and what was found and settled by group. */
export interface InspectionCounts {
  readonly planned: number
  readonly afterTipOffs: number
  readonly byStatus: Readonly<Record<string, number>>
  readonly found: Readonly<Record<string, number>>
  readonly settled: Readonly<Record<string, number>>
}

export const noInspections: InspectionCounts = { planned: 0, afterTipOffs: 0, byStatus: {}, found: {}, settled: {} }

type Counts = Readonly<Record<string, number>>

const plus = (a: Counts, b: Counts): Counts => ({
  ...a,
  ...Object.fromEntries(Object.entries(b).map(([key, count]) => [key, (a[key] ?? 0) + count])),
})

/** The counts with one more inspection in them. */
export const withInspection = (counts: InspectionCounts, then: InspectionThen): InspectionCounts => ({
  planned: counts.planned + (then.afterTipOff ? 0 : 1),
  afterTipOffs: counts.afterTipOffs + (then.afterTipOff ? 1 : 0),
  byStatus: plus(counts.byStatus, { [then.status]: 1 }),
  found: plus(counts.found, then.found),
  settled: plus(counts.settled, then.settled),
})

export const noPremises: ReportedPremises = { reported: 0, inTime: 0, late: 0, decidedAgainst: 0, overdue: 0, running: 0 }

type Fate = Exclude<keyof ReportedPremises, 'reported'>

const fateOf = ({ status, on, inspectBy }: InspectionThen, asOf: Instant, calendar: Calendar): Fate => {
  if (on !== undefined) return on <= localDate(calendar, inspectBy) ? 'inTime' : 'late'
  if (status === 'not-inspected' || status === 'cancelled') return 'decidedAgainst'
  return inspectBy >= asOf ? 'running' : 'overdue'
}

/** The reported premises with one more; tip-offs about one place that one inspection took up are one report of it, a planned visit is none. */
export const withPremises = (
  premises: ReportedPremises,
  then: InspectionThen,
  asOf: Instant,
  calendar: Calendar,
): ReportedPremises => {
  if (!then.afterTipOff) return premises
  const fate = fateOf(then, asOf, calendar)
  return { ...premises, reported: premises.reported + 1, [fate]: premises[fate] + 1 }
}
