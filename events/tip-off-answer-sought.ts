import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A linked tip-off has waited long for its answer and asks its inspection again. */
export const tipOffAnswerSought = defineEvent('tip-off.answer-sought', {
  inspection: z.string(),
})
