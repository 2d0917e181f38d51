import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** A workflow of the plan has begun for an agency, and the post whose turn it is hears of it. */
export const dossierOpened = defineEvent('dossier.opened', {
  workflow: z.string(),
  agency: z.string(),
  period: z.string(),
  step: z.string(),
  due: z.string(),
  tell: posts,
  above: posts,
})
