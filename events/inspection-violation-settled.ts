import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** One violation got its decision, transfer or lawful closure. */
export const inspectionViolationSettled = defineEvent('inspection.violation-settled', {
  group: z.string(),
  how: z.string(),
  left: z.int(),
})
