import type { Instant, PlainDate } from './instant.ts'

type Dated = 'tip-off' | 'inspection'

/** Under which the period index lists what began in a month of UTC: `inspection#2017-06`. */
export const monthKey = (kind: Dated, at: Instant): string => `${kind}#${at.slice(0, 7)}`

/** The keys of all months in which something can have begun that lies in a window of days, whatever the zone. */
export const monthKeys = (kind: Dated, from: PlainDate, until: PlainDate): string[] => {
  const first = new Date(Date.parse(from) - 86_400_000).toISOString()
  const last = new Date(Date.parse(until) + 2 * 86_400_000).toISOString()
  const keys: string[] = []
  for (let month = `${first.slice(0, 7)}-01`; month <= last; month = nextMonth(month)) keys.push(monthKey(kind, month))
  return keys
}

const nextMonth = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
