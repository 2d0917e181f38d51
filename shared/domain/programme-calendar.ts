import * as z from 'zod'
import { biSchema, plainDateSchema, timeOfDaySchema } from './programme-text.ts'

export const calendarYearSchema = z.strictObject({
  year: z.int().min(1900).max(2200),
  confirmed: z.boolean(),
  source: z.string().min(1),
  holidays: z.array(z.strictObject({ date: plainDateSchema, name: biSchema })),
  workingSaturdays: z.array(plainDateSchema),
})

/** ISO weekdays 1 (Monday) to 7; each pair of hours is one unbroken stretch of work. */
export const calendarSchema = z.strictObject({
  workingDays: z.array(z.int().min(1).max(7)).min(1),
  hours: z.array(z.tuple([timeOfDaySchema, timeOfDaySchema])).min(1),
  years: z.array(calendarYearSchema).min(1),
})
