import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The question whether and what was inspected is answered: the premises are free again and the tip-offs get their answer. */
export const inspectionConcluded = defineEvent('inspection.concluded', {
  premises: z.string(),
  tipOffs: z.array(z.string()),
  outcome: z.enum(['inspected', 'not-inspected', 'cancelled']),
  inspectedOn: z.optional(z.string()),
})
