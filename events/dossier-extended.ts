import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** A step of a dossier was given more time, with a reason. */
export const dossierExtended = defineEvent('dossier.extended', {
  workflow: z.string(),
  agency: z.string(),
  period: z.string(),
  step: z.string(),
  until: z.string(),
  reason: z.string(),
  tell: posts,
  above: posts,
})
