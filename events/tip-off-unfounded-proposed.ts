import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** The desk finds no ground in a tip-off; a second post must agree before it counts. */
export const tipOffUnfoundedProposed = defineEvent('tip-off.unfounded-proposed', {
  confirmer: z.string(),
  tell: posts,
  above: posts,
  due: z.string(),
})
