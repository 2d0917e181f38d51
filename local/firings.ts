import { Temporal } from 'temporal-polyfill'
import { nextCronFiring } from './cron.ts'
import type { Schedule } from './template/schedules.ts'

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

const inner = (expression: string): string => expression.slice(expression.indexOf('(') + 1, expression.lastIndexOf(')'))

/** Milliseconds between two firings of a rate schedule; undefined for the other kinds. */
export const rateOf = ({ expression }: Schedule): number | undefined => {
  if (!expression.startsWith('rate(')) return undefined
  const [count = '', unit = ''] = inner(expression).trim().split(/\s+/)
  const ms = unitMs[unit.replace(/s$/, '')]
  if (ms === undefined) throw new Error(`${expression} is no rate`)
  return Number(count) * ms
}

const onceAt = ({ expression, zone }: Schedule): number =>
  Temporal.PlainDateTime.from(inner(expression)).toZonedDateTime(zone).epochMilliseconds

/** The first firing of a schedule after an instant. Rates fire on whole multiples of themselves, so that the minute's ring is on the minute. */
export const nextFiring = (schedule: Schedule, after: number): number | undefined => {
  const rate = rateOf(schedule)
  if (rate !== undefined) return (Math.floor(after / rate) + 1) * rate
  if (schedule.expression.startsWith('cron(')) return nextCronFiring(inner(schedule.expression), schedule.zone, after)
  if (!schedule.expression.startsWith('at('))
    throw new Error(`${schedule.path}: ${schedule.expression} is no schedule expression`)
  const at = onceAt(schedule)
  return at > after ? at : undefined
}
