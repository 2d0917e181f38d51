import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** A post moved a deadline, with a reason. */
export const deadlineExtended = defineEvent('deadline.extended', {
  until: z.string(),
  duty: z.string(),
  owner: z.string(),
  period: z.string(),
  of: z.optional(z.string()),
  tell: posts,
  above: posts,
})
