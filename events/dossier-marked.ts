import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** One of several agencies has done its part of a step; so many are still waited for. */
export const dossierMarked = defineEvent('dossier.marked', {
  act: z.string(),
  agency: z.string(),
  left: z.int(),
})
