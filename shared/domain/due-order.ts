import { addWorkingDays, type Calendar } from './calendar.ts'
import type { PlainDate } from './instant.ts'
import { isWithin, type Period, periodsOf } from './periods.ts'
import type { Duty, Programme } from './programme.ts'

/** A period of a report that is due before, or less than a working day after, what it needs: its cut-off, or a report that it consolidates. */
export interface TooEarly {
  readonly duty: string
  readonly period: string
  readonly due: PlainDate
  /** The day of what it needs. */
  readonly needed: PlainDate
  /** The duty that it consolidates; none where it is its own cut-off. */
  readonly source?: string
}

/** On which day a period is due; that of its rule, unless it is known to be another one. */
export type DueOf = (duty: Duty, period: Period) => PlainDate

const byRule: DueOf = (_duty, { due }) => due

/** All periods of a duty in a programme. */
export const allPeriods = (duty: Duty, programme: Programme): Period[] => periodsOf(duty, programme.from, '9999-12-31', programme)

/** Each period of a report with each that it consolidates of one other duty. */
export const consolidated = (duty: Duty, source: Duty, programme: Programme): (readonly [whole: Period, part: Period])[] => {
  const parts = allPeriods(source, programme)
  return allPeriods(duty, programme).flatMap((whole) =>
    parts.filter((part) => isWithin(part.period, whole.period)).map((part) => [whole, part] as const),
  )
}

const calendarOf = ({ calendar, zone }: Programme): Calendar => ({ ...calendar, zone })

const needing = (duty: Duty, period: string, due: PlainDate, needed: PlainDate, calendar: Calendar, source?: Duty): TooEarly[] =>
  due < addWorkingDays(calendar, needed, 1)
    ? [{ duty: duty.id, period, due, needed, ...(source ? { source: source.id } : {}) }]
    : []

/** Periods of a report that are due less than a working day after their cut-off. */
export const beforeCutOff = (duty: Duty, programme: Programme, dueOf = byRule): TooEarly[] =>
  duty.track === 'report'
    ? allPeriods(duty, programme).flatMap((period) =>
        needing(duty, period.period, dueOf(duty, period), period.windowUntil, calendarOf(programme)),
      )
    : []

/** Periods of a report that are due less than a working day after another report that they consolidate. */
export const beforeSource = (duty: Duty, source: Duty, programme: Programme, dueOf = byRule): TooEarly[] =>
  consolidated(duty, source, programme).flatMap(([whole, part]) =>
    needing(duty, whole.period, dueOf(duty, whole), dueOf(source, part), calendarOf(programme), source),
  )
