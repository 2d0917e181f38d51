import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A mail was claimed for sending; the tag tells its attempt apart. */
export const mailDue = defineEvent('mail.due', {
  attempt: z.int(),
  tag: z.string(),
})
