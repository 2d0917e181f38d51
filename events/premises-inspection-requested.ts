import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** Premises have an accepted tip-off and no open inspection, so one is asked for; said again until it is open. */
export const premisesInspectionRequested = defineEvent('premises.inspection-requested', {
  inspection: z.string(),
  tipOffs: z.array(z.string()),
  category: z.string(),
  area: z.string(),
  independent: z.int(),
  lastInspected: z.optional(z.string()),
  again: z.optional(z.int()),
})
