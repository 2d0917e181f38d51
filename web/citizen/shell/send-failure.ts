import { TooMany } from '../../../shared/domain/domain-error.ts'
import type { Instant } from '../../../shared/domain/instant.ts'
import { minutesBetween } from '../../../shared/domain/instant.ts'
import { limitText, type View } from '../view.ts'
import type { FieldError } from './fields.tsx'

/** What a page says when something could not be sent, with the status that it has and from when it is worth trying again. */
export interface SendFailure {
  readonly errors: readonly FieldError[]
  readonly status: 429 | 503
  readonly again?: Instant
}

/** The field that a failure to send is shown at: the button. */
export const sendField = 'send'

/** Too much at once or anything else: either way all that was written comes back, and can be sent the same again. */
export const sendFailure = (view: View, error: unknown, now: Instant): SendFailure => {
  const { refused } = view.words
  if (!(error instanceof TooMany)) return { errors: [{ field: sendField, message: refused.failed }], status: 503 }
  const minutes = Math.max(1, Math.ceil(minutesBetween(now, error.again)))
  const message = refused.tooMany(limitText(view, { minutes }))
  return { errors: [{ field: sendField, message }], status: 429, again: error.again }
}
