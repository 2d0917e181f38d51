import type { Context } from '../domain/aggregate.ts'
import { mail } from '../domain/mail.ts'
import { commit, load } from '../store/commit.ts'
import { parseSesEvent } from './ses-event.ts'

/** Records what SES said of a mail. One that is not known (yet) is an error, so that the event comes again and at last is seen by somebody. */
export const recordFeedback = async (body: unknown, context: Context): Promise<void> => {
  const { mail: id, attempt, outcome } = parseSesEvent(body)
  if (outcome === undefined) return
  if (!(await load(mail, id))) throw new Error('SES speaks of a mail that is not known')
  await commit(mail, id, { type: 'record-outcome', attempt, outcome }, context)
}
