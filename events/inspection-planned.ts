import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** The day of a visit has come that an approved plan foresees: its task exists, with no premises yet. */
export const inspectionPlanned = defineEvent('inspection.planned', {
  plan: z.string(),
  visit: z.string(),
  area: z.string(),
  premisesType: z.string(),
  leader: z.string(),
  inspectBy: z.string(),
  tell: posts,
  above: posts,
})
