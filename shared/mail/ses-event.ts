import * as z from 'zod/mini'
import type { Outcome } from '../domain/mail-command.ts'

const sesEvent = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())) }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
})

const eventBridge = z.object({ detail: z.unknown() })
const notification = z.object({ Message: z.string() })

/** What SES said of one attempt of one mail; no outcome for what changes nothing (an opened mail, a delay). */
export interface Feedback {
  readonly mail: string
  readonly attempt: number
  readonly outcome?: Outcome | undefined
}

/** Takes off the envelope that EventBridge or SNS may have put around the event. */
const unwrap = (body: unknown): unknown => {
  const bridged = z.safeParse(eventBridge, body)
  if (bridged.success && bridged.data.detail !== undefined) return unwrap(bridged.data.detail)
  const notified = z.safeParse(notification, body)
  return notified.success ? unwrap(JSON.parse(notified.data.Message)) : body
}

const outcomes: Readonly<Record<string, Outcome>> = {
  Send: 'send',
  Delivery: 'delivery',
  Bounce: 'bounce',
  Complaint: 'complaint',
  Reject: 'reject',
  'Rendering Failure': 'reject',
}

/** Reads an event of SES, bare as SNS's raw delivery gives it or in an envelope; throws when it does not carry the tags of a mail of ours. */
export const parseSesEvent = (body: unknown): Feedback => {
  const { eventType, mail, bounce } = z.parse(sesEvent, unwrap(body))
  const [tag] = mail.tags.mail ?? []
  const [attempt] = mail.tags.attempt ?? []
  if (!tag || !attempt) throw new Error(`A ${eventType} event of SES has no tag of a mail`)
  // «Transient» covers a full mailbox and an absence reply; the rest is for good.
  const outcome = bounce?.bounceType === 'Transient' ? 'soft-bounce' : outcomes[eventType]
  return { mail: Buffer.from(tag, 'base64url').toString(), attempt: Number(attempt), outcome }
}
