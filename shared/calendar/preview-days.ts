import type { Context } from '../domain/aggregate.ts'
import { mayAct, refuseUnlessAllowed } from '../domain/authorisation.ts'
import { calendarChanges } from '../domain/calendar-changes.ts'
import { type Days, refuseDays } from '../domain/calendar-days.ts'
import { withDays } from '../domain/calendar-in-force.ts'
import { type Move, movedAlarm, movedPeriods, newlyTooEarly } from '../domain/calendar-preview.ts'
import { deadline } from '../domain/deadline.ts'
import { inspection } from '../domain/inspection.ts'
import type { Instant } from '../domain/instant.ts'
import { namesIn } from '../domain/names.ts'
import type { Programme } from '../domain/programme.ts'
import { load } from '../store/commit.ts'
import { loadMany } from '../store/load-many.ts'
import { allArmed } from '../store/open-work.ts'

/** Shown at most, those that ring first; the number of the others is told. */
const mostShown = 300

interface MovedItem {
  readonly kind: string
  readonly id?: string
  readonly code: string
  readonly owner: string
  readonly status: string
  readonly duty?: string | undefined
  readonly period?: string | undefined
  readonly alarm: Move<Instant>
}

const armedIds = async (): Promise<Readonly<Record<string, string[]>>> => {
  const ids: Record<string, string[]> = {}
  for await (const { kind, id } of allArmed()) ids[kind] = [...(ids[kind] ?? []), id]
  return ids
}

const movedDeadlines = async (ids: readonly string[], context: Context, after: Programme): Promise<MovedItem[]> =>
  [...(await loadMany(deadline, ids)).values()].flatMap(({ state }) => {
    const alarm = movedAlarm(deadline, state, context, after)
    const { id, code, owner, status, duty, period } = state
    return alarm ? [{ kind: 'deadline', id, code, owner, status, duty, period, alarm }] : []
  })

/** Who may not read an inspection sees its code and team, which say nothing of the premises. */
const movedInspections = async (ids: readonly string[], context: Context, after: Programme): Promise<MovedItem[]> =>
  [...(await loadMany(inspection, ids)).values()].flatMap(({ state }) => {
    const alarm = movedAlarm(inspection, state, context, after)
    const { id, code, team, status } = state
    const mayRead = mayAct('inspection', 'read', context.by, inspection.parties(state, context))
    return alarm ? [{ kind: 'inspection', ...(mayRead ? { id } : {}), code, owner: team, status, alarm }] : []
  })

/**
 * What would move if these days were entered: the next alarm of what is open, the day of what is still to be opened, and which reports would
 * then have too little time after what they need. Writes nothing.
 */
export const previewDays = async (days: Days, context: Context): Promise<object> => {
  const state = (await load(calendarChanges, context.programme.id))?.state
  refuseUnlessAllowed('calendar', 'enter', context.by, calendarChanges.parties(state, context))
  refuseDays(state, days, context)
  const after = withDays(context.programme, days.year, state?.years[String(days.year)], days)
  const ids = await armedIds()
  const moved = [
    ...(await movedDeadlines(ids.deadline ?? [], context, after)),
    ...(await movedInspections(ids.inspection ?? [], context, after)),
  ].sort((a, b) => (a.alarm.from + a.code < b.alarm.from + b.code ? -1 : 1))
  const view = {
    open: moved.slice(0, mostShown),
    more: Math.max(0, moved.length - mostShown),
    planned: movedPeriods(context, after),
    tooEarly: newlyTooEarly(context, after),
  }
  return { ...view, names: namesIn(view, context.programme) }
}
