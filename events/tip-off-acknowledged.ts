import { defineEvent } from './define-event.ts'

/** An official confirmed that he has an urgent or a conflict tip-off in hand. */
export const tipOffAcknowledged = defineEvent('tip-off.acknowledged', {})
