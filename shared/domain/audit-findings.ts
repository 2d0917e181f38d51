import type { Context } from './aggregate.ts'
import { localDate } from './calendar.ts'
import type { Instant } from './instant.ts'
import { minutesBetween } from './instant.ts'

/** Something that must not be: an open item without an alarm, an alarm nobody heard, a notice in no mail, a year without a calendar. */
export interface Finding {
  readonly what: 'no-alarm' | 'overslept' | 'untold' | 'calendar-missing'
  readonly item: string
}

/** The ring comes every minute; an alarm an hour past means that it does not. */
const overslept = 60

/** What is wrong with one open item, as the work index shows it. */
export const pointerFindings = (
  { kind, id, due }: { readonly kind: string; readonly id: string; readonly due?: Instant | undefined },
  { now }: Pick<Context, 'now'>,
): Finding[] => {
  const item = `${kind}#${id}`
  if (due === undefined) return [{ what: 'no-alarm', item }]
  return minutesBetween(due, now) > overslept ? [{ what: 'overslept', item }] : []
}

/** From 1 December on, next year's calendar must be there and confirmed while the programme runs that long. */
export const calendarFindings = ({ programme, calendar, now }: Pick<Context, 'programme' | 'calendar' | 'now'>): Finding[] => {
  const today = localDate(calendar, now)
  const year = Number(today.slice(0, 4)) + 1
  const wanted = today.slice(5, 7) === '12' && `${year}-01-01` <= programme.until
  const there = calendar.years.some((entry) => entry.year === year && entry.confirmed)
  return wanted && !there ? [{ what: 'calendar-missing', item: String(year) }] : []
}
