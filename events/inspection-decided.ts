import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The team leader decided, with a written reason, whether to inspect. */
export const inspectionDecided = defineEvent('inspection.decided', {
  inspect: z.boolean(),
  inspectBy: z.optional(z.string()),
})
