import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The document went to a recipient outside the system under a number and a date. */
export const deadlineDispatched = defineEvent('deadline.dispatched', {
  number: z.string(),
  on: z.string(),
})
