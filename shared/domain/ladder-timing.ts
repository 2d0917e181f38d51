import type { Calendar } from './calendar.ts'
import { localDate, localTime, offsetFrom, workingDaysBetween } from './calendar.ts'
import type { Instant } from './instant.ts'
import { earliest, later, minutesBetween, plusMinutes } from './instant.ts'
import type { Anchors, LadderRung, LadderState } from './ladder-state.ts'
import { isEscalation, openRungs, rangLive, standingNumber } from './ladder-state.ts'

/** A lateness of less than an hour is the clock's, and moves nothing that is counted in days. */
const punctual = 60

/** When a rung is to ring if everything before it was on time. */
export const plannedAt = (ladder: LadderState, entry: LadderRung, anchors: Anchors, calendar: Calendar): Instant =>
  offsetFrom(calendar, anchors[entry.anchor], entry.offset, ladder.sendAt)

/** The moment of the next escalation when the one before was dealt with at `rangBefore`. */
const afterOneBefore = (planned: Instant, plannedBefore: Instant, rangBefore: Instant, entry: LadderRung, calendar: Calendar) => {
  const late = minutesBetween(plannedBefore, rangBefore)
  if ('minutes' in entry.offset) return plusMinutes(planned, Math.max(0, late))
  if (late < punctual) return planned
  const workingDays = workingDaysBetween(calendar, localDate(calendar, plannedBefore), localDate(calendar, planned))
  return offsetFrom(calendar, rangBefore, { workingDays: Math.max(1, workingDays) }, localTime(calendar, planned))
}

/** Escalations wait their gap after the one before was dealt with, so that nobody is told of a lateness before the post below had its time. */
export const escalationAt = (ladder: LadderState, entry: LadderRung, anchors: Anchors, calendar: Calendar): Instant => {
  const planned = plannedAt(ladder, entry, anchors, calendar)
  const before = ladder.rungs.slice(0, ladder.rungs.indexOf(entry)).findLast(isEscalation)
  const rangBefore = before && ladder.rang.findLast((past) => past.rung === before.id)?.at
  if (!before || !rangBefore) return planned
  const waited = afterOneBefore(planned, plannedAt(ladder, before, anchors, calendar), rangBefore, entry, calendar)
  return later(later(planned, waited), rangBefore)
}

/** How many standing notices there have been since the last rung, silent ones included. */
export const standingCount = (ladder: LadderState): number =>
  Math.max(0, ...ladder.rang.map((past) => standingNumber(past.rung) ?? 0))

/** Whether the next standing notice tells nobody: a quiet one, one without a post, or one beyond the number of those that may speak. */
export const isStandingSilent = (ladder: LadderState): boolean => {
  const { act, to, atMost = Number.POSITIVE_INFINITY } = ladder.afterwards
  const spoken = rangLive(ladder).filter(({ rung, outcome }) => outcome === 'rang' && standingNumber(rung) !== undefined)
  return act === 'quiet' || to.length === 0 || spoken.length >= atMost
}

/** The standing notice comes after the last rung and never before the day itself; in silence, being awake once a working day is enough. */
const standingAt = (ladder: LadderState, anchors: Anchors, calendar: Calendar): Instant => {
  const from = later(ladder.rang.at(-1)?.at ?? anchors.due, anchors.due)
  const { every } = ladder.afterwards
  const interval = 'minutes' in every && isStandingSilent(ladder) ? { workingDays: 1 } : every
  return offsetFrom(calendar, from, interval, ladder.sendAt)
}

/** When this ladder next wants to be looked at; there is always such a moment, because an open item never sleeps without an alarm. */
export const ladderDueAt = (ladder: LadderState, anchors: Anchors, calendar: Calendar): Instant => {
  const open = openRungs(ladder)
  const quiet = open.filter((entry) => !isEscalation(entry)).map((entry) => plannedAt(ladder, entry, anchors, calendar))
  const climbing = open.find(isEscalation)
  const next = earliest(...quiet, climbing && escalationAt(ladder, climbing, anchors, calendar))
  return next ?? standingAt(ladder, anchors, calendar)
}
