import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { offsetFrom } from './calendar.ts'
import { DomainError, notNow } from './domain-error.ts'
import type { Instant } from './instant.ts'
import { minutesBetween, plusMinutes } from './instant.ts'
import type { MailCommand } from './mail-command.ts'
import { leaveOut, toldIn } from './mail-leaving-out.ts'
import { laterSlotTime, maySendAt } from './mail-slot.ts'
import type { Attempt, MailCore, MailIn, MailState, ReturnReason } from './mail-state.ts'
import { coreOfMail } from './mail-state.ts'

type MailDecision = Decision<MailState, Fact>
type Command<T extends MailCommand['type']> = Extract<MailCommand, { type: T }>

/** How long an unknown outcome waits for the send event of SES before the one counted resend, in minutes. */
const patience = ({ urgent }: { urgent: boolean }): number => (urgent ? 2 : 60)

/** An address that SES refuses to take for a day is as good as none. */
const refusedForGood = 24 * 60

/** SES gives up on a server that does not answer after less than a day, so silence for longer means that its events do not reach us. */
const outcomeWithin = 24 * 60

/** When a mail that has an attempt open next wants to be woken. */
export const resendAt = (state: MailIn<'sending'>): Instant => plusMinutes(state.begunAt, patience(state))

/** Until when SES must have said what became of a mail that it took. */
export const outcomeBy = (state: MailIn<'sent'>): Instant => plusMinutes(state.sentAt, outcomeWithin)

/** SES tags hold letters, digits, `_` and `-`: the mail's id in base64url fits and can be read back. */
export const mailTag = (id: string): string => Buffer.from(id).toString('base64url')

const due = (id: string, attempt: Attempt): Fact => ({ type: 'mail.due', data: { attempt, tag: mailTag(id) } })

type Claim = Pick<MailIn<'claimed'>, 'attempt' | 'refusals'> & Partial<Pick<MailIn<'claimed'>, 'refusedSince' | 'to'>>

/** Lets an attempt begin and says so, or when nothing may go out now puts it off to the next mail time; said again while nobody begins. */
export const claim = (core: MailCore, attempt: Claim, context: Context): MailDecision => {
  const { now, calendar, programme } = context
  const common = { ...core, ...attempt, status: 'claimed' as const }
  if (!maySendAt(now, core.urgent, context)) return { state: { ...common, sayAgainAt: laterSlotTime(now, context) }, facts: [] }
  const sayAgainAt = core.urgent
    ? plusMinutes(now, patience(core))
    : offsetFrom(calendar, now, programme.clocks.sayAgain, programme.clocks.sendAt)
  return { state: { ...common, sayAgainAt }, facts: [due(core.id, attempt.attempt)] }
}

const sentTo = (state: MailState) => ('to' in state && state.to ? { to: state.to } : {})

/** Takes a mail out of the sending: it did not reach its post, and what it holds goes to the next post up. */
const giveBack = (state: MailState, reason: ReturnReason, now: Instant): MailDecision => ({
  state: { ...coreOfMail(state), ...sentTo(state), status: 'returned', reason, returnedAt: now },
  facts: [{ type: 'mail.returned', data: { reason, post: state.post } }],
})

const claimFor = (state: MailState, command: { type: string; attempt: number }): MailIn<'claimed'> => {
  if (state.status !== 'claimed' || state.attempt !== command.attempt) throw notNow(state.status, command.type)
  return state
}

/**
 * Begins an attempt, once: after this nobody calls SES for it again, whatever becomes of the caller. Refused when it has begun or is over. What
 * need not be told any more is left out, and when nothing is left the mail is closed unsent.
 */
export const begin = (state: MailState, command: Command<'begin'>, context: Context): MailDecision => {
  const { sayAgainAt: _said, ...claimed } = claimFor(state, command)
  if (!maySendAt(context.now, state.urgent, context))
    throw new DomainError('conflict', 'outside-working-hours', 'This mail goes out in working hours and is said again then.')
  const { entries, facts } = leaveOut(state.entries, command.leaveOut ?? [])
  if (toldIn({ entries }).length > 0)
    return { state: { ...claimed, entries, status: 'sending', begunAt: context.now, to: command.to }, facts }
  return {
    state: { ...coreOfMail(state), entries, status: 'unsent', closedAt: context.now },
    facts: [...facts, { type: 'mail.closed-unsent', data: {} }],
  }
}

/** The post has nobody to read the mail now. */
export const noHolder = (state: MailState, command: Command<'no-holder'>, { now }: Context): MailDecision =>
  giveBack(claimFor(state, command), 'no-holder', now)

const sent = (state: MailState, attempt: Attempt, now: Instant): MailDecision => ({
  state: { ...coreOfMail(state), ...sentTo(state), status: 'sent', attempt, sentAt: now },
  facts: [{ type: 'mail.sent', data: { attempt } }],
})

/** SES took the attempt; when its event was faster this changes nothing. */
export const markSent = (state: MailState, command: Command<'mark-sent'>, { now }: Context): MailDecision =>
  state.status === 'sending' && state.attempt === command.attempt ? sent(state, state.attempt, now) : unchanged(state)

/** SES did not take the attempt, for certain: the same one may begin again after a pause, and an address refused for a day is given up. */
export const notSent = (state: MailState, command: Command<'not-sent'>, { now }: Context): MailDecision => {
  if (state.status !== 'sending' || state.attempt !== command.attempt) return unchanged(state)
  const refusedSince = command.why === 'refused' ? (state.refusedSince ?? now) : undefined
  if (refusedSince !== undefined && minutesBetween(refusedSince, now) >= refusedForGood) return giveBack(state, 'rejected', now)
  const { begunAt: _begun, refusedSince: _since, ...rest } = state
  const refusals = state.refusals + 1
  const pause = state.urgent ? 1 : Math.min(2 ** refusals, command.why === 'refused' ? 60 : 15)
  return {
    state: {
      ...rest,
      status: 'claimed',
      refusals,
      sayAgainAt: plusMinutes(now, pause),
      ...(refusedSince ? { refusedSince } : {}),
    },
    facts: [],
  }
}

/** An outcome stayed unknown for long: the one counted resend, and after that the next post up. */
export const resend = (state: MailIn<'sending'>, context: Context): MailDecision =>
  state.attempt === 1
    ? claim(coreOfMail(state), { attempt: 2, refusals: 0, to: state.to }, context)
    : giveBack(state, 'no-outcome', context.now)

/** A person leaves a mail at that which went astray: nobody could be told of what it holds, or nobody knows whether it arrived. */
export const close = (state: MailState, reason: string, { by, now }: Context): MailDecision => {
  if (state.status !== 'stranded' && state.status !== 'unconfirmed') throw notNow(state.status, 'close')
  const closed = { status: 'closed', was: state.status, closedAt: now, by, words: reason } as const
  return { state: { ...coreOfMail(state), ...sentTo(state), ...closed }, facts: [{ type: 'mail.closed', data: { reason } }] }
}

const isUnderWay = (state: MailState): boolean => state.status === 'claimed' || state.status === 'sending'

/** A mail that nobody confirmed can still come back after a person left it at that. */
const isBeforeOrAfter = (state: MailState): boolean =>
  ['gathering', 'returned', 'stranded', 'unsent'].includes(state.status) ||
  (state.status === 'closed' && state.was === 'stranded')

/** What SES told of an attempt. It may come before the caller has marked it, twice, late or out of order; the worst that is known counts. */
export const recordOutcome = (state: MailState, command: Command<'record-outcome'>, { now }: Context): MailDecision => {
  if (isBeforeOrAfter(state)) return unchanged(state)
  const attempt = command.attempt === 2 ? 2 : 1
  switch (command.outcome) {
    case 'send':
      return isUnderWay(state) ? sent(state, attempt, now) : unchanged(state)
    case 'delivery':
      if (state.status === 'delivered') return unchanged(state)
      return {
        state: { ...coreOfMail(state), ...sentTo(state), status: 'delivered', attempt, deliveredAt: now },
        facts: [{ type: 'mail.delivered', data: { attempt } }],
      }
    case 'soft-bounce':
      return state.status === 'delivered' ? unchanged(state) : giveBack(state, 'bounced', now)
    case 'bounce':
      return giveBack(state, 'bounced', now)
    case 'complaint':
      return giveBack(state, 'complained', now)
    case 'reject':
      return giveBack(state, 'rejected', now)
    default:
      return command.outcome satisfies never
  }
}
