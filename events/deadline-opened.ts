import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** A duty of one agency for one period is on the clock; one that was asked for a single occasion is told to its owner at once. */
export const deadlineOpened = defineEvent('deadline.opened', {
  duty: z.string(),
  owner: z.string(),
  period: z.string(),
  of: z.optional(z.string()),
  due: z.string(),
  requested: z.boolean(),
  tell: posts,
  above: posts,
})
