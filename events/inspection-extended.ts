import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** A post moved the deadline of an inspection, with a reason. */
export const inspectionExtended = defineEvent('inspection.extended', {
  until: z.string(),
  reason: z.string(),
  tell: posts,
  above: posts,
})
