import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { about } from './ladder-subject.ts'
import { posts } from './notified-posts.ts'

/** An escalation between peers waits for a post to confirm it. */
export const ladderAsked = defineEvent('ladder.asked', {
  rung: z.string(),
  of: z.string(),
  to: posts,
  above: posts,
  due: z.string(),
  told: z.int(),
  about,
})
