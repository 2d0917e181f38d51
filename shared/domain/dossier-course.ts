import type { Context } from './aggregate.ts'
import { addWorkingDays, endOfDay, localDate, offsetFrom, plusDays, previousWorkingDay } from './calendar.ts'
import type { DossierState } from './dossier-state.ts'
import type { Instant, PlainDate } from './instant.ts'
import { later } from './instant.ts'
import type { Post } from './post.ts'
import type { Dossier, Programme } from './programme.ts'
import { endOfBusiness, membersOf, placesOf, postsFor } from './programme-lookup.ts'

/** An act of a workflow, as the programme gives it. */
export type DossierAct = Dossier['acts'][number]

/** A state that waits for a post. */
export type WaitingState = Extract<Dossier['states'][number], { end: false }>

/** The workflow of this id; undefined when the programme has none. */
export const workflowById = (programme: Programme, id: string): Dossier | undefined =>
  programme.dossiers.find((entry) => entry.id === id)

/** A state of a workflow. */
export const stateIn = (workflow: Dossier | undefined, id: string): Dossier['states'][number] | undefined =>
  workflow?.states.find((entry) => entry.id === id)

/** The acts that lead on from where a dossier stands. */
export const actsFrom = (programme: Programme, { workflow, status }: DossierState): DossierAct[] =>
  workflowById(programme, workflow)?.acts.filter(({ from }) => from.includes(status)) ?? []

/** The posts behind references, for a dossier of one agency. */
export const postsOf = (programme: Programme, refs: readonly Post[], agency: string): Post[] =>
  postsFor(programme, refs, placesOf(programme, agency))

/** The agencies each of which must do an act, as they are in force today. */
export const markersOf = (
  { each = [] }: DossierAct,
  { programme, calendar, now }: Pick<Context, 'programme' | 'calendar' | 'now'>,
): string[] => [...new Set(each.flatMap((ref) => membersOf(programme, ref, localDate(calendar, now))))]

/** The posts that may do an act, for a dossier of one agency; where each of several agencies must, those of all of them. */
export const everyDoer = ({ by, each }: DossierAct, agency: string, programme: Programme): Post[] =>
  each
    ? each.flatMap((ref) => membersOf(programme, ref)).flatMap((marker) => postsFor(programme, by, { each: marker }))
    : postsOf(programme, by, agency)

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A day of a month in the year of another day, or that month's last when it is shorter. */
export const dayInYearOf = (date: PlainDate, month: number, day: number): PlainDate => {
  const year = Number(date.slice(0, 4))
  return new Date(Date.UTC(year, month - 1, Math.min(day, lastOfMonth(year, month)))).toISOString().slice(0, 10)
}

/** The day that a limit gives for a period; undefined for working days, which count from when the step begins. */
export const limitDay = (
  limit: WaitingState['limit'],
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate },
  calendar: Context['calendar'],
): PlainDate | undefined => {
  if ('month' in limit) return dayInYearOf(from, limit.month, limit.day)
  if ('beforePeriod' in limit) return plusDays(from, -limit.beforePeriod.days)
  if ('beforePeriodEnd' in limit) return plusDays(until, -limit.beforePeriodEnd.days)
  return 'afterPeriod' in limit ? addWorkingDays(calendar, until, limit.afterPeriod.workingDays) : undefined
}

/** Until when a step may take that begins now; whoever begins it late still has the time in which an answer is due. */
export const stepDue = (
  { limit }: WaitingState,
  days: DossierState['days'],
  { now, calendar, programme }: Pick<Context, 'now' | 'calendar' | 'programme'>,
): Instant => {
  const business = endOfBusiness(programme)
  if ('workingDays' in limit) return offsetFrom(calendar, now, limit, business)
  const least = offsetFrom(calendar, now, programme.clocks.acceptance, business)
  const day = days && limitDay(limit, days, calendar)
  return day === undefined ? least : later(least, endOfDay(calendar, previousWorkingDay(calendar, day)))
}
