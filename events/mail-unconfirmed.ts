import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** SES took the mail but said in a day neither that it arrived nor that it did not. */
export const mailUnconfirmed = defineEvent('mail.unconfirmed', {
  attempt: z.int(),
})
