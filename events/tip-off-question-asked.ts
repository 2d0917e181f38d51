import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The desk asked the reporter one of the fixed questions. */
export const tipOffQuestionAsked = defineEvent('tip-off.question-asked', {
  question: z.string(),
})
