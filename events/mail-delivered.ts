import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The receiving server took the mail. */
export const mailDelivered = defineEvent('mail.delivered', {
  attempt: z.int(),
})
