import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The inspection was over when a tip-off came to join it: the premises must ask for a new one. */
export const inspectionJoinRefused = defineEvent('inspection.join-refused', {
  tipOff: z.string(),
  premises: z.string(),
  area: z.string(),
  category: z.string(),
})
