import type { Calendar } from './calendar.ts'
import { localDate } from './calendar.ts'
import type { OpenDeadline } from './deadline-command.ts'
import type { Instant, PlainDate } from './instant.ts'

/** Something that the coordinator asks of one agency once, outside the duties of the programme. */
export interface Occasion {
  readonly agency: string
  readonly due: PlainDate
  readonly recipient?: string | undefined
}

/** The half-year in which a day lies; what is asked for once is listed with the half-year's reports. */
export const halfYearOf = (date: PlainDate): string => `${date.slice(0, 4)}-H${date.slice(5, 7) <= '06' ? 1 : 2}`

/** The command that opens it; `nonce` makes its id its own and `title` names the text that says what is wanted. */
export const openingOf = (
  { agency, due, recipient }: Occasion,
  nonce: string,
  title: string,
  { now, calendar }: { now: Instant; calendar: Calendar },
): OpenDeadline => ({
  type: 'open',
  id: `adhoc~${nonce}~${agency}`,
  title,
  recipient,
  owner: agency,
  period: halfYearOf(due),
  windowFrom: localDate(calendar, now),
  windowUntil: due,
  due,
})
