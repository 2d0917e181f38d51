import { defineEvent } from './define-event.ts'

/** An agency confirmed its contacts for the quarter. */
export const agencyContactsConfirmed = defineEvent('agency.contacts-confirmed', {})
