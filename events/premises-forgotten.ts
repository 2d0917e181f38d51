import { defineEvent } from './define-event.ts'

/** Nothing has been heard of these premises for a year: their details are gone. */
export const premisesForgotten = defineEvent('premises.forgotten', {})
