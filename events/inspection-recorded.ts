import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** An inspection was carried out and its result written down in counts. */
export const inspectionRecorded = defineEvent('inspection.recorded', {
  team: z.string(),
  planned: z.optional(z.literal(true)),
  on: z.string(),
  members: z.int(),
  violations: z.record(z.string(), z.int()),
  referredToSupport: z.int(),
  settleBy: z.optional(z.string()),
})
