import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** The recipient took the submission; where it must still go to a recipient outside the system, the owner is told until when. */
export const deadlineAccepted = defineEvent('deadline.accepted', {
  duty: z.string(),
  owner: z.string(),
  period: z.string(),
  of: z.optional(z.string()),
  tell: posts,
  above: posts,
  dispatchBy: z.optional(z.string()),
})
