import { defineEvent } from './define-event.ts'

/** Nothing that a mail held need be told any more, so it goes to nobody. */
export const mailClosedUnsent = defineEvent('mail.closed-unsent', {})
