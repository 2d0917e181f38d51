import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** The second post did not agree: the tip-off is back at its desk. */
export const tipOffUnfoundedRefused = defineEvent('tip-off.unfounded-refused', {
  desk: z.string(),
  tell: posts,
  above: posts,
  due: z.string(),
})
