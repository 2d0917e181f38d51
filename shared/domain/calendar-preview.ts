import type { Context } from './aggregate.ts'
import { localDate } from './calendar.ts'
import { openingDuties } from './deadline-parties.ts'
import { deadlinesToOpen } from './deadline-plan.ts'
import { allPeriods, beforeCutOff, beforeSource, type DueOf, type TooEarly } from './due-order.ts'
import type { Instant, PlainDate } from './instant.ts'
import { periodsOf } from './periods.ts'
import type { Programme } from './programme.ts'
import { dutyById, ownersOf } from './programme-lookup.ts'

/** From when to when something moves. */
export interface Move<T> {
  readonly from: T
  readonly to: T
}

/** A period that is not open yet and whose day becomes another one, with the number of agencies that owe it. */
export interface MovedPeriod {
  readonly duty: string
  readonly period: string
  readonly due: Move<PlainDate>
  readonly owners: number
}

/** The periods of all duties that are still to be opened and whose day moves with the calendar; the day of what is open never does. */
export const movedPeriods = ({ programme, calendar, now }: Context, after: Programme): MovedPeriod[] => {
  const today = localDate(calendar, now)
  const open = new Set(deadlinesToOpen(programme, now).map(({ duty, period }) => `${duty}~${period}`))
  return openingDuties(programme).flatMap((duty) => {
    const then = new Map(periodsOf(duty, today, '9999-12-31', after).map(({ period, due }) => [period, due]))
    return periodsOf(duty, today, '9999-12-31', programme).flatMap(({ period, due }) => {
      const to = then.get(period)
      if (to === undefined || to === due || open.has(`${duty.id}~${period}`)) return []
      return [{ duty: duty.id, period, due: { from: due, to }, owners: ownersOf(programme, duty, due).length }]
    })
  })
}

type Timed<S> = { dueAt: (state: S, context: Pick<Context, 'programme' | 'calendar'>) => Instant | undefined }

/** How the next alarm of an item moves with the calendar; undefined when it stays. */
export const movedAlarm = <S>({ dueAt }: Timed<S>, state: S, context: Context, after: Programme): Move<Instant> | undefined => {
  const from = dueAt(state, context)
  const to = dueAt(state, { programme: after, calendar: { ...after.calendar, zone: after.zone } })
  return from === undefined || to === undefined || from === to ? undefined : { from, to }
}

const daysOf = (programme: Programme): ReadonlyMap<string, PlainDate> =>
  new Map(
    openingDuties(programme).flatMap((duty) =>
      allPeriods(duty, programme).map(({ period, due }) => [`${duty.id}~${period}`, due]),
    ),
  )

const allTooEarly = (programme: Programme, dueOf?: DueOf): TooEarly[] =>
  openingDuties(programme).flatMap((duty) => [
    ...beforeCutOff(duty, programme, dueOf),
    ...(duty.consolidates ?? []).flatMap((id) => {
      const source = dutyById(programme, id)
      return source ? beforeSource(duty, source, programme, dueOf) : []
    }),
  ])

const nameOf = ({ duty, period, source }: TooEarly): string => `${duty} ${period} ${source}`

/**
 * Reports to come that these days would make due before their cut-off or before a report that they consolidate. What is open or over keeps its day.
 * Days off are a fact, so this is a warning: whoever enters them extends the later report, or agrees on another way.
 */
export const newlyTooEarly = ({ programme, calendar, now }: Context, after: Programme): TooEarly[] => {
  const today = localDate(calendar, now)
  const open = new Set(deadlinesToOpen(programme, now).map(({ duty, period }) => `${duty}~${period}`))
  const before = daysOf(programme)
  const known = new Set(allTooEarly(programme).map(nameOf))
  const dueOf: DueOf = (duty, { period, due }) => {
    const name = `${duty.id}~${period}`
    const own = before.get(name) ?? due
    return open.has(name) || own < today ? own : due
  }
  return allTooEarly(after, dueOf).filter((early) => early.due >= today && !known.has(nameOf(early)))
}
