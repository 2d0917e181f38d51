import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** Notices were left out of a mail: their matter was settled before it went out, or they are of the rehearsal. */
export const mailNoticesLeftOut = defineEvent('mail.notices-left-out', {
  overtaken: z.int(),
  rehearsed: z.int(),
})
