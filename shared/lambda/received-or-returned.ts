import { DomainError } from '../domain/domain-error.ts'
import { logger } from './logger.ts'
import type { PageAnswer } from './on-page.ts'

/**
 * The page that says that something was received, or the page that it came from, with all that was written and why it was not. Either holds
 * what nothing may keep. A failure is logged by its kind alone; that too much came, or that it came too late, is none.
 */
export const receivedOrReturned = (received: Promise<string>, returned: (error: unknown) => PageAnswer): Promise<PageAnswer> =>
  received.then(
    (html) => ({ html, secret: true }),
    (error) => {
      const isExpected = error instanceof DomainError && error.kind !== 'invalid'
      if (!isExpected) logger.error('not taken in', { name: error instanceof Error ? error.name : typeof error })
      return { ...returned(error), secret: true }
    },
  )
