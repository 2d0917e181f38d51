import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** Somebody who keeps the overview looked into a mail that went astray, and wrote down why it may be left at that. */
export const mailClosed = defineEvent('mail.closed', {
  reason: z.string(),
})
