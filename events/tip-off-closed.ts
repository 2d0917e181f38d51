import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A tip-off came to its end; its text has a day on which it goes. */
export const tipOffClosed = defineEvent('tip-off.closed', {
  outcome: z.string(),
  forwardedTo: z.optional(z.string()),
  purgeAt: z.string(),
})
