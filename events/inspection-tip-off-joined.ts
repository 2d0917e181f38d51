import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** An open inspection took up one more tip-off. */
export const inspectionTipOffJoined = defineEvent('inspection.tip-off-joined', {
  tipOff: z.string(),
})
