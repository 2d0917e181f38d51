import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** A post released the agency from this one, with a reason. */
export const deadlineWaived = defineEvent('deadline.waived', {
  duty: z.string(),
  owner: z.string(),
  period: z.string(),
  of: z.optional(z.string()),
  tell: posts,
  above: posts,
})
