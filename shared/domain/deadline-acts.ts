import { actsOf, type Offer } from './acts.ts'
import type { Context } from './aggregate.ts'
import { mayAct } from './authorisation.ts'
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

/** Whether it waits for what its owner hands in. */
export const isAwaited = ({ status }: DeadlineState): boolean => status === 'open' || status === 'returned'

/** Whether the acting post may keep a draft of a deadline now. */
export const mayDraft = (state: DeadlineState, context: Context): boolean =>
  isAwaited(state) && mayAct('deadline', 'draft', context.by, deadline.parties(state, context))

/** What the acting post may do to a deadline now; to keep a draft is no command, since nothing happens by it. */
export const deadlineActs = (state: DeadlineState, context: Context): string[] => [
  ...actsOf(deadline, state, offers(state, context), context),
  ...(mayDraft(state, context) ? ['draft'] : []),
]
