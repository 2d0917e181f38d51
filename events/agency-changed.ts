import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { changedOfRoles } from './role-changes.ts'

/** Contacts, holders or absences of an agency changed. */
export const agencyChanged = defineEvent('agency.changed', {
  roles: z.array(z.string()),
  what: changedOfRoles,
})
