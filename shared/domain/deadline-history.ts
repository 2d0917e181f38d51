import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import { type Calendar, endOfDay } from './calendar.ts'
import type { Instant, PlainDate } from './instant.ts'
import type { Timeliness } from './on-time.ts'

type Happened = Recorded<Fact>

/** What was handed in last: the how manieth it was, when, and whether it counts or was sent back. */
export interface HandedIn {
  readonly version: number
  readonly at: Instant
  readonly late: boolean
  readonly workingDaysLate: number
  readonly figures: Readonly<Record<string, number>>
  readonly texts?: string | undefined
}

/** A deadline as it stood at a moment. */
export interface DeadlineThen {
  readonly status: 'not-opened' | 'open' | 'submitted' | 'returned' | 'accepted' | 'dispatched' | 'waived'
  readonly due?: PlainDate
  readonly handedIn?: HandedIn
}

const after = (then: DeadlineThen, { at, type, data }: Happened): DeadlineThen => {
  switch (type) {
    case 'deadline.opened':
      return { status: 'open', due: data.due }
    case 'deadline.extended':
      return { ...then, due: data.until }
    case 'deadline.returned':
      return { ...then, status: 'returned', due: data.until }
    case 'deadline.accepted':
      return { ...then, status: 'accepted' }
    case 'deadline.dispatched':
      return { ...then, status: 'dispatched' }
    case 'deadline.waived':
      return { ...then, status: 'waived' }
    case 'deadline.submitted': {
      const { late, workingDaysLate, figures = {}, texts } = data
      const version = (then.handedIn?.version ?? 0) + 1
      return { ...then, status: 'submitted', handedIn: { version, at, late, workingDaysLate, figures, texts } }
    }
    default:
      return then
  }
}

/** How a deadline stood at a moment, from its history: what happened later is not looked at. */
export const deadlineThen = (history: readonly Recorded[], asOf: Instant): DeadlineThen =>
  (history as readonly Happened[]).filter(({ at }) => at <= asOf).reduce<DeadlineThen>(after, { status: 'not-opened' })

/** What was handed in and counts; undefined while there is nothing to go by. */
export const countedThen = ({ status, handedIn }: DeadlineThen): HandedIn | undefined =>
  status === 'returned' || status === 'waived' ? undefined : handedIn

/** Whether it was in time, is late, or is still ahead of its day; nothing while it is not on the clock or nobody owes it. */
export const timelinessThen = (then: DeadlineThen, asOf: Instant, calendar: Calendar): Timeliness | undefined => {
  const { status, due, handedIn } = then
  if (status === 'not-opened' || status === 'waived' || due === undefined) return undefined
  if (status === 'open' || status === 'returned') return endOfDay(calendar, due) >= asOf ? 'openInTime' : 'overdue'
  return handedIn?.late ? 'late' : 'inTime'
}
