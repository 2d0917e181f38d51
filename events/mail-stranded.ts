import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A returned mail holds notices that no post above could be told of; it stays listed until somebody closes it. */
export const mailStranded = defineEvent('mail.stranded', {
  notices: z.int(),
})
