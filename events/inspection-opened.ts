import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** A task to look into premises exists, with its clock. */
export const inspectionOpened = defineEvent('inspection.opened', {
  premises: z.string(),
  tipOffs: z.array(z.string()),
  area: z.string(),
  category: z.string(),
  leader: z.string(),
  tell: posts,
  above: posts,
  decideBy: z.string(),
  inspectBy: z.string(),
  recent: z.optional(z.string()),
})
