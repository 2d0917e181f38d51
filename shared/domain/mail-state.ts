import * as z from 'zod/mini'
import { kind } from '../../events/kind.ts'
import type { Notice } from './notices.ts'
import { templates } from './notices.ts'

/** Why a notice is left out of its mail: its matter was settled before, or it is of the rehearsal. */
const leftOut = z.enum(['overtaken', 'rehearsed'])

const entry = z.strictObject({
  key: z.string(),
  above: z.array(z.string()),
  template: z.enum(templates),
  at: z.string(),
  subject: z.strictObject({ kind, id: z.string(), code: z.string() }),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  via: z.optional(z.array(z.string())),
  leftOut: z.optional(leftOut),
})

const common = {
  id: z.string(),
  code: z.string(),
  post: z.string(),
  slot: z.string(),
  urgent: z.boolean(),
  entries: z.array(entry),
}

const attempt = z.union([z.literal(1), z.literal(2)])

/** Where an attempt went: the address, and the post it belongs to (the substitute's while the holder is absent). */
const destination = z.strictObject({ address: z.string(), post: z.string() })

const cameBack = {
  reason: z.enum(['no-holder', 'bounced', 'complained', 'rejected', 'no-outcome']),
  returnedAt: z.string(),
  to: z.optional(destination),
}

/**
 * One mail to one post. `claimed`: closed, and an attempt may begin; `sending`: an attempt began and nobody knows yet whether SES took it;
 * `stranded`: returned, with notices that no post above could be told of; `unsent`: nothing in it need be told any more;
 * `closed`: it went astray (`was`), and a person who looked into it left it at that, for a reason that lies beside it as a text.
 */
export const mailState = z.discriminatedUnion('status', [
  z.strictObject({ ...common, status: z.literal('gathering'), closesAt: z.string() }),
  z.strictObject({
    ...common,
    status: z.literal('claimed'),
    attempt,
    sayAgainAt: z.string(),
    refusals: z.int(),
    refusedSince: z.optional(z.string()),
    to: z.optional(destination),
  }),
  z.strictObject({
    ...common,
    status: z.literal('sending'),
    attempt,
    begunAt: z.string(),
    to: destination,
    refusals: z.int(),
    refusedSince: z.optional(z.string()),
  }),
  z.strictObject({ ...common, status: z.literal('sent'), attempt, sentAt: z.string(), to: z.optional(destination) }),
  z.strictObject({ ...common, status: z.literal('delivered'), attempt, deliveredAt: z.string(), to: z.optional(destination) }),
  z.strictObject({ ...common, status: z.literal('unconfirmed'), attempt, sentAt: z.string(), to: z.optional(destination) }),
  z.strictObject({ ...common, ...cameBack, status: z.literal('returned') }),
  z.strictObject({ ...common, ...cameBack, status: z.literal('stranded') }),
  z.strictObject({ ...common, status: z.literal('unsent'), closedAt: z.string() }),
  z.strictObject({
    ...common,
    status: z.literal('closed'),
    was: z.enum(['stranded', 'unconfirmed']),
    closedAt: z.string(),
    by: z.string(),
    words: z.string(),
    to: z.optional(destination),
  }),
])

export type MailState = z.infer<typeof mailState>
export type MailEntry = z.infer<typeof entry>
export type LeftOut = z.infer<typeof leftOut>
export type Attempt = z.infer<typeof attempt>
export type Destination = z.infer<typeof destination>
export type ReturnReason = MailIn<'returned'>['reason']

/** The state of one status, `MailIn<'sending'>`. */
export type MailIn<Status extends MailState['status']> = Extract<MailState, { status: Status }>

/** What stays the same whatever happens to a mail. */
export type MailCore = z.infer<z.ZodMiniObject<typeof common>>

/** The part of a state that every status shares. */
export const coreOfMail = ({ id, code, post, slot, urgent, entries }: MailState): MailCore => ({
  id,
  code,
  post,
  slot,
  urgent,
  entries,
})

/** The entry that a notice becomes in its post's mail. */
export const toEntry = ({ key, above, template, at, subject, facts, via }: Notice): MailEntry => ({
  key,
  above: [...above],
  template,
  at,
  subject,
  facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value])),
  ...(via ? { via: [...via] } : {}),
})
