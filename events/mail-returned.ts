import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A mail did not reach its post; its entries go to the next post up. */
export const mailReturned = defineEvent('mail.returned', {
  reason: z.enum(['no-holder', 'bounced', 'complained', 'rejected', 'no-outcome']),
  post: z.string(),
})
