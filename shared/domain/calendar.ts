import { tzOffset } from '@date-fns/tz'
import type { Instant, PlainDate } from './instant.ts'
import { toInstant } from './instant.ts'

/** One year's days off and swapped working Saturdays, as announced. */
interface CalendarYear {
  readonly year: number
  readonly confirmed: boolean
  readonly holidays: readonly { readonly date: PlainDate }[]
  readonly workingSaturdays: readonly PlainDate[]
}

/** When the offices of a programme work: weekdays (1 = Monday), daily hours, and the yearly data. */
export interface Calendar {
  readonly zone: string
  readonly workingDays: readonly number[]
  readonly hours: readonly (readonly [from: string, until: string])[]
  readonly years: readonly CalendarYear[]
}

/** Days or working days (at a local time of day) or minutes, counted from an anchor; negative = before it. */
export type Offset =
  | { readonly days: number; readonly at?: string | undefined }
  | { readonly workingDays: number; readonly at?: string | undefined }
  | { readonly minutes: number }

const day = 86_400_000
const minute = 60_000

/** The calendar day some days later (or earlier, when negative). */
export const plusDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)

/** Whole days from one date to another. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => (Date.parse(to) - Date.parse(from)) / day

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: PlainDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

const yearOf = (calendar: Calendar, date: PlainDate): CalendarYear | undefined =>
  calendar.years.find((entry) => entry.year === Number(date.slice(0, 4)))

/** Whether the offices work on this day: a working weekday that is no holiday, or a swapped Saturday. */
export const isWorkingDay = (calendar: Calendar, date: PlainDate): boolean => {
  const year = yearOf(calendar, date)
  if (year?.workingSaturdays.includes(date)) return true
  return calendar.workingDays.includes(weekday(date)) && !year?.holidays.some((holiday) => holiday.date === date)
}

/** The working day `n` working days after (or, negative, before) this day; 0 gives the day itself when it works, else the next one. */
export const addWorkingDays = (calendar: Calendar, date: PlainDate, n: number): PlainDate => {
  if (n === 0) return nextWorkingDay(calendar, date)
  const step = Math.sign(n)
  let current = date
  for (let left = Math.abs(n); left > 0; ) {
    current = plusDays(current, step)
    if (isWorkingDay(calendar, current)) left -= 1
  }
  return current
}

/** This day if it works, else the next that does. */
export const nextWorkingDay = (calendar: Calendar, date: PlainDate): PlainDate =>
  isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, plusDays(date, 1))

/** This day if it works, else the last one before it that does. */
export const previousWorkingDay = (calendar: Calendar, date: PlainDate): PlainDate =>
  isWorkingDay(calendar, date) ? date : previousWorkingDay(calendar, plusDays(date, -1))

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (calendar: Calendar, from: PlainDate, to: PlainDate): number => {
  let count = 0
  for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1)) if (isWorkingDay(calendar, date)) count += 1
  return count
}

const zoned = (calendar: Calendar, instant: Instant): string => {
  const utc = Date.parse(instant)
  return new Date(utc + tzOffset(calendar.zone, new Date(utc)) * minute).toISOString()
}

/** The day on which this moment falls in the programme's zone. */
export const localDate = (calendar: Calendar, instant: Instant): PlainDate => zoned(calendar, instant).slice(0, 10)

/** The wall-clock time (`08:15`) of this moment in the programme's zone. */
export const localTime = (calendar: Calendar, instant: Instant): string => zoned(calendar, instant).slice(11, 16)

/** The moment at which the clocks of the programme's zone show this day and time (`08:00`). */
export const atLocalTime = (calendar: Calendar, date: PlainDate, time: string): Instant => {
  const wall = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`)
  const guess = wall - tzOffset(calendar.zone, new Date(wall)) * minute
  return toInstant(new Date(wall - tzOffset(calendar.zone, new Date(guess)) * minute))
}

/** The last moment of a day: a duty that is due on a day may be done until then. */
export const endOfDay = (calendar: Calendar, date: PlainDate): Instant => atLocalTime(calendar, date, '23:59:59.999')

/** Whether an official may be reached in working hours at this moment. */
export const isWorkingTime = (calendar: Calendar, instant: Instant): boolean => {
  const time = localTime(calendar, instant)
  return (
    isWorkingDay(calendar, localDate(calendar, instant)) && calendar.hours.some(([from, until]) => from <= time && time < until)
  )
}

/**
 * The moment an offset points at. Minutes count through the night; days and working days land on a working day at `at`
 * (else `sendAt`): what comes before its anchor or on its day moves earlier when it meets a day off, what comes after moves later.
 */
export const offsetFrom = (calendar: Calendar, anchor: Instant, offset: Offset, sendAt: string): Instant => {
  if ('minutes' in offset) return toInstant(new Date(Date.parse(anchor) + offset.minutes * minute))
  const from = localDate(calendar, anchor)
  const time = offset.at ?? sendAt
  if ('workingDays' in offset && offset.workingDays !== 0)
    return atLocalTime(calendar, addWorkingDays(calendar, from, offset.workingDays), time)
  const days = 'days' in offset ? offset.days : 0
  const date = plusDays(from, days)
  return atLocalTime(calendar, days <= 0 ? previousWorkingDay(calendar, date) : nextWorkingDay(calendar, date), time)
}
