import { defineEvent } from './define-event.ts'

/** The team has seen its task. */
export const inspectionAcknowledged = defineEvent('inspection.acknowledged', {})
