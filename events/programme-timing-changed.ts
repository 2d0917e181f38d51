import { defineEvent } from './define-event.ts'

/** The calendar or the clocks of the programme are others than before: the alarms of all that is open are computed anew. */
export const programmeTimingChanged = defineEvent('programme.timing-changed', {})
