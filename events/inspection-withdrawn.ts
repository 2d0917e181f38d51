import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** A team no longer has the task: another team has it, or it was called off. */
export const inspectionWithdrawn = defineEvent('inspection.withdrawn', {
  because: z.enum(['reassigned', 'cancelled']),
  tell: posts,
  above: posts,
})
