import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** Mail to a post came back, so its address is wrong; until it is mended, notices go to the next post up. */
export const agencyPostUnreachable = defineEvent('agency.post-unreachable', {
  role: z.string(),
  reason: z.enum(['bounced', 'complained']),
  tell: posts,
  above: posts,
})
