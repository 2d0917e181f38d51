import * as z from 'zod/mini'
import { speakableCode } from './speakable-code.ts'

/** What was entered about one year beyond the programme; its words (names of days, notes) lie beside it as a text. */
const enteredYear = z.strictObject({
  holidays: z.array(z.string()),
  workingSaturdays: z.array(z.string()),
  confirmed: z.boolean(),
  words: z.string(),
  at: z.string(),
  by: z.string(),
})

/** Extra days off and swapped working Saturdays of a programme, by year. */
export const calendarState = z.strictObject({
  id: z.string(),
  code: z.string(),
  status: z.literal('kept'),
  years: z.record(z.string(), enteredYear),
})

export type CalendarState = z.infer<typeof calendarState>
export type EnteredYear = z.infer<typeof enteredYear>

/** A calendar to which nothing has been entered yet. */
export const newCalendar = (id: string): CalendarState => ({ id, code: speakableCode('calendar', id), status: 'kept', years: {} })
