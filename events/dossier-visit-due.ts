import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The day of a visit of an approved plan has come, so its inspection is asked for; said again until it is open. */
export const dossierVisitDue = defineEvent('dossier.visit-due', {
  visit: z.string(),
  team: z.string(),
  area: z.string(),
  premisesType: z.string(),
  on: z.string(),
  again: z.optional(z.int()),
})
