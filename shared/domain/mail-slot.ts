import type { Context } from './aggregate.ts'
import { atLocalTime, isWorkingDay, isWorkingTime, localDate, localTime, plusDays } from './calendar.ts'
import type { Instant } from './instant.ts'
import { plusMinutes } from './instant.ts'
import type { Notice } from './notices.ts'
import type { Post } from './post.ts'

type Hours = Pick<Context, 'programme' | 'calendar'>

/** A time at which a post gets one mail with all that there is to tell; an urgent one closes at once. */
export interface Slot {
  readonly name: string
  readonly closesAt: Instant
  readonly urgent: boolean
}

/** The first mail time of a working day at or after this moment. */
export const nextSlotTime = (at: Instant, { programme, calendar }: Hours): Instant => {
  const times = [...programme.mail.slots].sort()
  for (let date = localDate(calendar, at); ; date = plusDays(date, 1)) {
    if (!isWorkingDay(calendar, date)) continue
    const slot = times.map((time) => atLocalTime(calendar, date, time)).find((instant) => instant >= at)
    if (slot !== undefined) return slot
  }
}

/**
 * The slot of a notice, from its own time and the mail time that was noted then, so that however late or often it is processed it finds the
 * same mail, whatever the calendar has become since.
 */
export const slotOf = ({ at, tellAt, urgent, apart }: Pick<Notice, 'at' | 'tellAt' | 'urgent' | 'apart'>, hours: Hours): Slot => {
  if (urgent) return { name: `urgent-${at.slice(0, 16).replace(':', '-')}`, closesAt: at, urgent }
  const closesAt = tellAt ?? nextSlotTime(at, hours)
  const local = `${localDate(hours.calendar, closesAt)}T${localTime(hours.calendar, closesAt).replace(':', '-')}`
  return { name: apart ? `${apart}-${local}` : local, closesAt, urgent }
}

/** Whether a mail may go out at this moment: an urgent one always, others in working hours. */
export const maySendAt = (now: Instant, urgent: boolean, { calendar }: Hours): boolean => urgent || isWorkingTime(calendar, now)

/** The next moment, later than now, at which a mail that must not go out now may. */
export const laterSlotTime = (now: Instant, hours: Hours): Instant => nextSlotTime(plusMinutes(now, 1), hours)

/** The id of the n-th mail to a post for a slot, `dolisa.director~2017-05-29T08-15~1`: of letters that keys, tags and links can hold. */
export const mailId = (post: Post, slot: string, n: number): string => `${post}~${slot}~${n}`
