import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** SES took the mail. */
export const mailSent = defineEvent('mail.sent', {
  attempt: z.int(),
})
