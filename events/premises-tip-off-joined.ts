import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A tip-off about premises under an open inspection goes to that inspection. */
export const premisesTipOffJoined = defineEvent('premises.tip-off-joined', {
  inspection: z.string(),
  tipOff: z.string(),
  again: z.optional(z.int()),
})
