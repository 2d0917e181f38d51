import * as z from 'zod/mini'
import { contract, day, rev, shortText } from './contract.ts'

const params = z.strictObject({ year: z.string().check(z.regex(/^\d{4}$/)) })
const note = z.optional(shortText(300))

const days = {
  holidays: z
    .array(z.strictObject({ date: day, name: z.strictObject({ vi: shortText(100), en: z.optional(shortText(100)) }), note }))
    .check(z.maxLength(60)),
  workingSaturdays: z.array(z.strictObject({ date: day, note })).check(z.maxLength(30)),
  confirmed: z.boolean(),
}

export const showCalendar = contract({
  method: 'GET',
  path: '/api/calendar/{year}',
  summary: 'The days off and working Saturdays of a year: those of the programme, and those that were entered',
  access: 'staff',
  params,
})

export const changeCalendar = contract({
  method: 'PUT',
  path: '/api/calendar/{year}',
  summary: 'Enter all extra days off and working Saturdays of a year, in place of those entered before',
  access: 'staff',
  params,
  body: z.strictObject({ rev, ...days }),
})

export const previewCalendar = contract({
  method: 'POST',
  path: '/api/calendar/{year}/preview',
  summary: 'What would move if these days were entered; nothing is written',
  access: 'staff',
  params,
  body: z.strictObject(days),
})
