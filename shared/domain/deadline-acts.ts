import { actsOf, type Offer } from './acts.ts'
import type { Context } from './aggregate.ts'
import { localDate, plusDays } from './calendar.ts'
import { deadline } from './deadline.ts'
import type { DeadlineCommand } from './deadline-command.ts'
import { type DeadlineState, isOpen } from './deadline-state.ts'
import { later } from './instant.ts'
import { waitingForAnswer } from './ladder-view.ts'
import type { Post } from './post.ts'

/** The rung about which this post is asked whether it shall go out; undefined when nobody asks it. */
export const askedAboutDeadline = (state: DeadlineState, post: Post): string | undefined =>
  isOpen(state) ? waitingForAnswer(state.ladder).find(({ of }) => of === post)?.rung : undefined

const offers = (state: DeadlineState, { calendar, now, by }: Context): Offer<DeadlineCommand>[] => {
  const today = localDate(calendar, now)
  const rung = askedAboutDeadline(state, by) ?? ''
  return [
    { act: 'submit', command: { type: 'submit', figures: {}, channel: 'online' } },
    { act: 'explain', command: { type: 'explain', expected: today, text: '-' } },
    { act: 'accept', command: { type: 'accept' } },
    { act: 'return', command: { type: 'return', reason: '-' } },
    { act: 'extend', command: { type: 'extend', until: plusDays(later(state.due, today), 30), reason: '-' } },
    { act: 'waive', command: { type: 'waive', reason: '-' } },
    { act: 'dispatch', command: { type: 'dispatch', number: '-', date: today } },
    { act: 'confirm-escalation', command: { type: 'confirm-escalation', rung } },
    { act: 'decline-escalation', command: { type: 'decline-escalation', rung } },
  ]
}

/** What the acting post may do to a deadline now. */
export const deadlineActs = (state: DeadlineState, context: Context): string[] =>
  actsOf(deadline, state, offers(state, context), context)
