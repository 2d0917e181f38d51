import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The agency said why it is late and when it expects to be done; the deadline stays. */
export const deadlineExplained = defineEvent('deadline.explained', {
  expected: z.string(),
})
