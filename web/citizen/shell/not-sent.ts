import { TooMany } from '../../../shared/domain/domain-error.ts'
import type { Instant } from '../../../shared/domain/instant.ts'
import { minutesBetween } from '../../../shared/domain/instant.ts'
import { limitText, type View } from '../view.ts'
import type { Errors } from './fields.tsx'

/** The page that could not be sent, with the status that it has and from when it is worth trying again. */
export interface NotSent {
  readonly html: string
  readonly status: 429 | 503
  readonly again?: Instant
}

/** The field that a failure to send is shown at: the button. */
export const sendField = 'send'

/** Too much at once or anything else: either way all that was written comes back in `page`, and can be sent the same again. */
export const notSent = (view: View, error: unknown, now: Instant, page: (errors: Errors) => string): NotSent => {
  const { refused } = view.words
  const say = (message: string): string => page([{ field: sendField, message }])
  if (!(error instanceof TooMany)) return { html: say(refused.failed), status: 503 }
  const minutes = Math.max(1, Math.ceil(minutesBetween(now, error.again)))
  return { html: say(refused.tooMany(limitText(view, { minutes }))), status: 429, again: error.again }
}
