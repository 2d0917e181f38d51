import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The inspection that took it up came to an end, so the reporter can be told. */
export const tipOffAnswered = defineEvent('tip-off.answered', {
  outcome: z.string(),
})
