import { Temporal } from 'temporal-polyfill'

interface Field {
  from: number
  to: number
  names?: readonly string[]
}

// Fields of EventBridge's cron: minutes, hours, day of month, month, day of week (1 = Sunday), year.
const fields: readonly Field[] = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] },
  { from: 1, to: 7, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  { from: 1970, to: 2199 },
]

const rangeOf = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)

const numberOf = (text: string, field: Field): number => {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1
  const value = named >= 0 ? named + field.from : Number(text)
  if (!Number.isInteger(value) || value < field.from || value > field.to)
    throw new Error(`"${text}" is no value of this cron field`)
  return value
}

const valuesOf = (part: string, field: Field): number[] => {
  const [span = '', step] = part.split('/')
  const [first = '', last] = span.split('-')
  const all = span === '*' || span === '?'
  const from = all ? field.from : numberOf(first, field)
  const to = last === undefined ? (all || step !== undefined ? field.to : from) : numberOf(last, field)
  return rangeOf(from, to, step === undefined ? 1 : Number(step))
}

const lastDay = 'L'

interface Cron {
  minutes: number[]
  hours: number[]
  lastDayOfMonth: boolean
  days: ReadonlySet<number>
  months: ReadonlySet<number>
  weekdays: ReadonlySet<number>
  years: ReadonlySet<number>
}

const parseCron = (expression: string): Cron => {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== fields.length)
    throw new Error(`cron(${expression}) has ${parts.length} fields instead of ${fields.length}`)
  const lastDayOfMonth = parts[2] === lastDay
  const values = fields.map((field, index) => {
    const text = index === 2 && lastDayOfMonth ? '*' : (parts[index] ?? '*')
    return text.split(',').flatMap((part) => valuesOf(part, field))
  })
  const [minutes = [], hours = [], days, months, weekdays, years] = values
  const ascending = (list: number[]): number[] => [...new Set(list)].sort((a, b) => a - b)
  return {
    minutes: ascending(minutes),
    hours: ascending(hours),
    lastDayOfMonth,
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays),
    years: new Set(years),
  }
}

const isOnDay = (cron: Cron, day: Temporal.PlainDate): boolean =>
  cron.years.has(day.year) &&
  cron.months.has(day.month) &&
  cron.days.has(day.day) &&
  (!cron.lastDayOfMonth || day.day === day.daysInMonth) &&
  cron.weekdays.has((day.dayOfWeek % 7) + 1)

const instantsOfDay = function* (cron: Cron, day: Temporal.PlainDate, zone: string): Generator<number> {
  for (const hour of cron.hours)
    for (const minute of cron.minutes)
      yield day.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds
}

// A leap day comes back within eight years.
const horizonDays = 8 * 366

/** The first firing of an EventBridge cron expression (without `cron()`) after an instant, in a time zone; undefined if there is none. */
export const nextCronFiring = (expression: string, zone: string, after: number): number | undefined => {
  const cron = parseCron(expression)
  let day = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate()
  for (let ahead = 0; ahead < horizonDays; ahead += 1) {
    if (isOnDay(cron, day)) for (const at of instantsOfDay(cron, day, zone)) if (at > after) return at
    day = day.add({ days: 1 })
  }
  return undefined
}
