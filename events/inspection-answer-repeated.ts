import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A tip-off asked again for its answer and gets it. */
export const inspectionAnswerRepeated = defineEvent('inspection.answer-repeated', {
  tipOff: z.string(),
  outcome: z.string(),
})
