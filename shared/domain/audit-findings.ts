import type { Context } from './aggregate.ts'
import { localDate } from './calendar.ts'
import type { Instant } from './instant.ts'
import { minutesBetween } from './instant.ts'

/** Something that must not be: an alarm nobody heard, a notice in no mail, a mail or a post that went astray, a year without a calendar. */
export interface Finding {
  readonly what: 'overslept' | 'parked' | 'untold' | 'refused' | 'unconfirmed' | 'stranded' | 'unreachable' | 'calendar-missing'
  readonly item: string
}

interface Alarmed {
  readonly kind: string
  readonly id: string
  readonly due?: Instant | undefined
  readonly parked?: Instant | undefined
}

/** An event younger than an hour may still be on its way to its mail. */
export const onItsWay = 60

/** Minutes of history that an audit looks at: it comes daily, so each event is seen exactly twice once it should be told. */
export const lookBack = 2 * 24 * 60 + onItsWay

/** The ring comes every minute; an alarm an hour past means that it does not. */
const overslept = 60

/** Whether one item has slept through its alarm, or was put off because its wake fails. */
export const alarmFindings = ({ kind, id, due, parked }: Alarmed, { now }: Pick<Context, 'now'>): Finding[] => {
  const item = `${kind}#${id}`
  if (parked !== undefined) return [{ what: 'parked', item }]
  return due !== undefined && minutesBetween(due, now) > overslept ? [{ what: 'overslept', item }] : []
}

/** From 1 December on, next year's calendar must be there and confirmed while the programme runs that long. */
export const calendarFindings = ({ programme, calendar, now }: Pick<Context, 'programme' | 'calendar' | 'now'>): Finding[] => {
  const today = localDate(calendar, now)
  const year = Number(today.slice(0, 4)) + 1
  const wanted = today.slice(5, 7) === '12' && `${year}-01-01` <= programme.until
  const there = calendar.years.some((entry) => entry.year === year && entry.confirmed)
  return wanted && !there ? [{ what: 'calendar-missing', item: String(year) }] : []
}
