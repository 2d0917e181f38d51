import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** Somebody led a dossier on to its next step, with a clock of its own. */
export const dossierMoved = defineEvent('dossier.moved', {
  workflow: z.string(),
  agency: z.string(),
  period: z.string(),
  act: z.string(),
  before: z.string(),
  step: z.string(),
  reason: z.optional(z.string()),
  due: z.string(),
  tell: posts,
  above: posts,
})
