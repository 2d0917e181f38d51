import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { about } from './ladder-subject.ts'
import { posts } from './notified-posts.ts'

/** A rung of an open item fell due and speaks to its posts. */
export const ladderRang = defineEvent('ladder.rang', {
  rung: z.string(),
  act: z.enum(['remind', 'due', 'overdue', 'escalate', 'courtesy']),
  to: posts,
  above: posts,
  due: z.string(),
  told: z.int(),
  urgent: z.boolean(),
  next: z.optional(z.string()),
  about,
})
