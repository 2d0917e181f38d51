import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** Contacts, holders or absences of an agency changed. */
export const agencyChanged = defineEvent('agency.changed', {
  roles: z.array(z.string()),
})
