import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** The desk saw a child, trafficking or coercion in an ordinary tip-off: it goes to the urgent posts at once. */
export const tipOffTurnedUrgent = defineEvent('tip-off.turned-urgent', {
  area: z.string(),
  signs: z.array(z.string()),
  desk: z.string(),
  tell: posts,
  above: posts,
  due: z.string(),
})
