import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** Days off or working Saturdays of a year were entered or taken back, or the year was confirmed; what is open is armed anew. */
export const calendarChanged = defineEvent('calendar.changed', {
  year: z.int(),
  daysOff: z.array(z.string()),
  workingSaturdays: z.array(z.string()),
  changed: z.array(z.string()),
  confirmed: z.boolean(),
})
