import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The inspection of a planned visit is open. */
export const dossierVisitOpened = defineEvent('dossier.visit-opened', {
  visit: z.string(),
})
