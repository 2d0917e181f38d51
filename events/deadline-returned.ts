import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** The recipient sent a submission back to be mended, with a new day. */
export const deadlineReturned = defineEvent('deadline.returned', {
  until: z.string(),
  duty: z.string(),
  owner: z.string(),
  period: z.string(),
  of: z.optional(z.string()),
  tell: posts,
  above: posts,
})
