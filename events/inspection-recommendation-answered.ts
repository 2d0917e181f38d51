import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The body answered a recommendation. */
export const inspectionRecommendationAnswered = defineEvent('inspection.recommendation-answered', {
  recommendation: z.string(),
  answer: z.string(),
})
