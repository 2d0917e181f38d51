import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** The team recommended a measure to a body, which has a clock to answer. */
export const inspectionMeasureRecommended = defineEvent('inspection.measure-recommended', {
  recommendation: z.string(),
  to: z.string(),
  tell: posts,
  above: posts,
  due: z.string(),
})
