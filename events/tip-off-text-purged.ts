import { defineEvent } from './define-event.ts'

/** The text of a closed tip-off is gone; only counts are left. */
export const tipOffTextPurged = defineEvent('tip-off.text-purged', {})
