import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** Another team has the task now. */
export const inspectionReassigned = defineEvent('inspection.reassigned', {
  leader: z.string(),
  from: z.string(),
  reason: z.string(),
  tell: posts,
  above: posts,
})
