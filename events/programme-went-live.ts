import { defineEvent } from './define-event.ts'

/** From now on mail goes to the posts themselves, no longer to the rehearsal address. */
export const programmeWentLive = defineEvent('programme.went-live', {})
