import { defineEvent } from './define-event.ts'

/** Nothing of this inspection is open any more. */
export const inspectionSettled = defineEvent('inspection.settled', {})
