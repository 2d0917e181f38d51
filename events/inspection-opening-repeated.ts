import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** An open inspection was asked for again and answers those who wait for it; nobody is mailed for that. */
export const inspectionOpeningRepeated = defineEvent('inspection.opening-repeated', {
  premises: z.string(),
  tipOffs: z.array(z.string()),
})
