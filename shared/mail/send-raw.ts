import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { count } from '../lambda/count.ts'
import { logger } from '../lambda/logger.ts'

/** One try only: SES has no idempotency key, so a retry of the client after a lost answer would be a second mail. */
const client = new SESClient({ maxAttempts: 1 })

/** What became of a call, as far as it is certain. */
export type Answer = { readonly type: 'mark-sent' } | { readonly type: 'not-sent'; readonly why: 'throttled' | 'refused' }

const throttles = ['Throttling', 'ThrottlingException', 'TooManyRequests', 'TooManyRequestsException', 'LimitExceededException']

const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && '$fault' in error && error.$fault === 'client' && '$metadata' in error

/**
 * Hands bytes to SES, once. A throttle or a refusal is certainly not sent; after any other failure nobody knows, which this throws on, and
 * the send event of SES will tell.
 */
export const sendRaw = async (mail: {
  readonly bytes: Uint8Array
  readonly from: string
  readonly to: string
  readonly configurationSet: string
  readonly tags: Readonly<Record<string, string>>
}): Promise<Answer> => {
  try {
    await client.send(
      new SendRawEmailCommand({
        RawMessage: { Data: mail.bytes },
        Source: mail.from,
        Destinations: [mail.to],
        ConfigurationSetName: mail.configurationSet,
        Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
      }),
    )
    return { type: 'mark-sent' }
  } catch (error) {
    if (!isRefusal(error)) throw error
    const why = throttles.includes(error.name) ? 'throttled' : 'refused'
    // What SES refuses (a domain that is not verified, an account that is paused) no waiting mends.
    if (why === 'refused') count('MailRefused')
    logger.error(`SES: ${why}`, { name: error.name })
    return { type: 'not-sent', why }
  }
}
