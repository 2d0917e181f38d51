import type { Context } from './aggregate.ts'
import { localDate } from './calendar.ts'
import type { SubmitDeadline } from './deadline-command.ts'
import type { OpenDeadlineState } from './deadline-state.ts'
import { DomainError } from './domain-error.ts'
import type { PlainDate } from './instant.ts'
import { agencyOf } from './post.ts'

/** The first day on which it can have come: of the period or of its opening, the earlier; once sent back, the day of that. */
const earliestDay = ({ windowFrom, openedAt, returns }: OpenDeadlineState, { calendar }: Context): PlainDate => {
  const back = returns.at(-1)
  if (back) return localDate(calendar, back.at)
  const opened = localDate(calendar, openedAt)
  return windowFrom < opened ? windowFrom : opened
}

/**
 * The day by which lateness is judged: that of the entry, or the one on which another agency received the paper that it enters. Throws
 * DomainError invalid for a day that cannot be, or that the agency which owes it says of itself.
 */
export const arrivalOf = (state: OpenDeadlineState, command: SubmitDeadline, context: Context): PlainDate => {
  const { receivedOn, channel } = command
  const today = localDate(context.calendar, context.now)
  if (receivedOn === undefined) return today
  const invalid = (code: string, hint: string) => new DomainError('invalid', code, hint)
  if (agencyOf(context.by) === state.owner || channel === 'online')
    throw invalid(
      'received-by-whom',
      'Only the agency that received it on paper, by mail or by e-office says in «receivedOn» when.',
    )
  if (receivedOn > today) throw invalid('received-in-the-future', 'The day in «receivedOn» lies in the future.')
  const earliest = earliestDay(state, context)
  if (receivedOn < earliest)
    throw invalid(
      'received-too-early',
      `The day in «receivedOn» must be ${earliest} or later; what came before was for something else.`,
    )
  return receivedOn
}
