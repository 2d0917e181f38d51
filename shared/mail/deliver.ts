import type { Context } from '../domain/aggregate.ts'
import { notThere } from '../domain/domain-error.ts'
import type { Instant } from '../domain/instant.ts'
import { mail } from '../domain/mail.ts'
import type { Omission } from '../domain/mail-leaving-out.ts'
import { leaveOut } from '../domain/mail-leaving-out.ts'
import { mailTag } from '../domain/mail-sending.ts'
import type { MailState } from '../domain/mail-state.ts'
import { requireEnv } from '../lambda/environment.ts'
import { commit, load } from '../store/commit.ts'
import { compose } from './compose.ts'
import { destinationOf } from './destination.ts'
import { leftOutOf } from './left-out.ts'
import { render } from './render.ts'
import { sendRaw } from './send-raw.ts'

type Message = Parameters<typeof sendRaw>[0]

const messageOf = async (
  state: MailState,
  attempt: number,
  to: string,
  rehearsal: boolean,
  context: Context,
): Promise<Message> => {
  const from = requireEnv('MAIL_FROM')
  const tags = { mail: mailTag(state.id), attempt: String(attempt) }
  const rendered = render(state, { context, consoleUrl: requireEnv('CONSOLE_URL'), rehearsal, repeated: attempt > 1 })
  const headers = {
    // RFC 3834: no absence replies to this, and so no loop between machines.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  }
  const bytes = await compose(rendered, { from, to, date: new Date(context.now), headers })
  return { bytes, from, to, configurationSet: requireEnv('MAIL_CONFIGURATION_SET'), tags }
}

/** What is still to be told; a second attempt repeats the first as it was. */
const omissionsOf = (state: MailState, attempt: number, liveSince: Instant | undefined): Promise<Omission[]> =>
  attempt === 1 ? leftOutOf(state, liveSince) : Promise.resolve([])

/**
 * Sends one attempt of a mail: finds today's address, leaves out what need not be told any more, begins the attempt (which only one caller
 * ever can), asks SES and notes the answer. Whoever dies on the way leaves a mail whose outcome is unknown; the events of SES or the wake after
 * its patience settle it. A mail with nothing left to tell is closed unsent.
 */
export const deliver = async (id: string, attempt: number, context: Context): Promise<void> => {
  const stored = await load(mail, id)
  if (!stored) throw notThere('mail')
  const { liveSince, ...reach } = await destinationOf(stored.state.post, context)
  if ('hole' in reach) {
    await commit(mail, id, { type: 'no-holder', attempt }, context)
    return
  }
  // Written before the attempt begins: a letter that cannot be written must not look like one that may have been sent.
  const omissions = await omissionsOf(stored.state, attempt, liveSince)
  const { entries } = leaveOut(stored.state.entries, omissions)
  const message = await messageOf({ ...stored.state, entries }, attempt, reach.address, liveSince === undefined, context)
  const { state } = await commit(mail, id, { type: 'begin', attempt, to: reach, leaveOut: omissions }, context)
  if (state.status !== 'sending') return
  const answer = await sendRaw(message)
  await commit(mail, id, { ...answer, attempt }, context)
}
