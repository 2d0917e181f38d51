import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** A dossier came to one of its ends. */
export const dossierClosed = defineEvent('dossier.closed', {
  workflow: z.string(),
  agency: z.string(),
  period: z.string(),
  act: z.string(),
  before: z.string(),
  step: z.string(),
  reason: z.optional(z.string()),
  tell: posts,
  above: posts,
})
