import type { Fact } from '../../events/index.ts'
import type { Aggregate, Context, Decision, IndexEntry, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { notNow, notThere } from './domain-error.ts'
import type { Instant } from './instant.ts'
import type { MailCommand } from './mail-command.ts'
import { begin, claim, close, markSent, noHolder, notSent, outcomeBy, recordOutcome, resend, resendAt } from './mail-sending.ts'
import { laterSlotTime, maySendAt } from './mail-slot.ts'
import type { MailEntry, MailState } from './mail-state.ts'
import { coreOfMail, mailState, toEntry } from './mail-state.ts'
import type { Notice } from './notices.ts'
import type { Post } from './post.ts'
import { speakableCode } from './speakable-code.ts'

type MailDecision = Decision<MailState, Fact>

const newEntries = (known: readonly MailEntry[], notices: readonly Notice[], most: number): MailEntry[] => {
  const keys = new Set(known.map(({ key }) => key))
  const fresh = notices.filter(({ key }) => !keys.has(key) && keys.add(key))
  return fresh.slice(0, Math.max(0, most - known.length)).map(toEntry)
}

/** Takes up what there is room for; what a full or a closed mail does not take, the next mail of the slot does. */
const addEntries = (
  state: MailState | undefined,
  { id, post, slot, notices }: Extract<MailCommand, { type: 'add-entries' }>,
  context: Context,
): MailDecision => {
  const most = context.programme.mail.maxEntries
  if (state && state.status !== 'gathering') return unchanged(state)
  if (state) {
    const added = newEntries(state.entries, notices, most)
    return added.length === 0 ? unchanged(state) : { state: { ...state, entries: [...state.entries, ...added] }, facts: [] }
  }
  const entries = newEntries([], notices, most)
  const core = { id, code: speakableCode('mail', id), post, slot: slot.name, urgent: slot.urgent, entries }
  const opened: Fact = { type: 'mail.opened', data: { post, slot: slot.name } }
  if (slot.urgent) {
    const claimed = claim(core, { attempt: 1, refusals: 0 }, context)
    return { state: claimed.state, facts: [opened, ...claimed.facts] }
  }
  const closesAt = slot.closesAt > context.now ? slot.closesAt : laterSlotTime(context.now, context)
  return { state: { ...core, status: 'gathering', closesAt }, facts: [opened] }
}

const wake = (state: MailState, context: Context): MailDecision => {
  const { now } = context
  const dueNow = dueAt(state)
  if (dueNow === undefined || dueNow > now) return unchanged(state)
  switch (state.status) {
    case 'gathering':
      if (!maySendAt(now, state.urgent, context)) return { state: { ...state, closesAt: laterSlotTime(now, context) }, facts: [] }
      return claim(coreOfMail(state), { attempt: 1, refusals: 0 }, context)
    case 'claimed': {
      const { sayAgainAt: _passed, status: _claimed, ...rest } = state
      return claim(coreOfMail(state), rest, context)
    }
    case 'sending':
      return resend(state, context)
    case 'sent':
      return {
        state: { ...state, status: 'unconfirmed' },
        facts: [{ type: 'mail.unconfirmed', data: { attempt: state.attempt } }],
      }
    case 'delivered':
    case 'unconfirmed':
    case 'returned':
    case 'stranded':
    case 'unsent':
    case 'closed':
      return unchanged(state)
    default:
      return state satisfies never
  }
}

const strand = (state: MailState, notices: number): MailDecision => {
  if (state.status === 'stranded' || state.status === 'closed') return unchanged(state)
  if (state.status !== 'returned') throw notNow(state.status, 'strand')
  return { state: { ...state, status: 'stranded' }, facts: [{ type: 'mail.stranded', data: { notices } }] }
}

const decide = (state: MailState | undefined, command: MailCommand | Wake, context: Context): MailDecision => {
  if (command.type === 'add-entries') return addEntries(state, command, context)
  if (!state) throw notThere('mail')
  switch (command.type) {
    case 'begin':
      return begin(state, command, context)
    case 'no-holder':
      return noHolder(state, command, context)
    case 'mark-sent':
      return markSent(state, command, context)
    case 'not-sent':
      return notSent(state, command, context)
    case 'record-outcome':
      return recordOutcome(state, command, context)
    case 'strand':
      return strand(state, command.notices)
    case 'close':
      return close(state, command.reason, context)
    case 'wake':
      return wake(state, context)
    default:
      return command satisfies never
  }
}

const dueAt = (state: MailState): Instant | undefined => {
  switch (state.status) {
    case 'gathering':
      return state.closesAt
    case 'claimed':
      return state.sayAgainAt
    case 'sending':
      return resendAt(state)
    case 'sent':
      return outcomeBy(state)
    case 'delivered':
    case 'unconfirmed':
    case 'returned':
    case 'stranded':
    case 'unsent':
    case 'closed':
      return undefined
    default:
      return state satisfies never
  }
}

/** The period index lists the mails that somebody should look at together, and all others by their post. */
const index = (state: MailState): IndexEntry => {
  const { status, post } = state
  if (status === 'unconfirmed' || status === 'stranded') return { period: troubledMails[status] }
  const isRefused = 'refusedSince' in state && state.refusedSince !== undefined
  return { period: isRefused ? troubledMails.refused : mailsTo(post) }
}

/** What went astray is seen to by those who keep the overview, and stays theirs to look up; all other mails are nobody's to open. */
const isAstray = ({ status }: MailState): boolean => ['stranded', 'unconfirmed', 'closed'].includes(status)

/** The partition of the period index that lists the mails to one post. */
export const mailsTo = (post: Post): string => `mail#to#${post}`

/** The partitions of the period index that list mails that SES refuses, that nobody confirmed, and whose notices no post could be told of. */
export const troubledMails = { refused: 'mail#refused', unconfirmed: 'mail#unconfirmed', stranded: 'mail#stranded' } as const

/** A mail to one post for one slot: it gathers notices until the slot closes, goes out once, and is followed until its fate is known. */
export const mail: Aggregate<MailState, MailCommand, Fact> = {
  kind: 'mail',
  parse: (value) => mailState.parse(value),
  decide,
  dueAt,
  index,
  parties: (state, { programme }) => (state && isAstray(state) ? { coordinator: programme.posts.overview } : {}),
}
