import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The inspection of these premises came to an end. */
export const premisesReleased = defineEvent('premises.released', {
  inspection: z.string(),
})
