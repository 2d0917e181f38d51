import type { DeadlineState } from './deadline-state.ts'
import type { Instant } from './instant.ts'

/** How many were done in time, and by which count: what is open and overdue weighs against it, what is released from does not count. */
export interface OnTime {
  readonly inTime: number
  readonly openInTime: number
  readonly late: number
  readonly overdue: number
  /** In percent with one decimal; undefined when nothing was owed. */
  readonly rate?: number
}

export type Timeliness = Exclude<keyof OnTime, 'rate'>

/** In time or late once handed in; sent back, it is open again, and its new limit counts. */
export const timelinessOf = (state: DeadlineState, now: Instant): Timeliness | undefined => {
  if (state.status === 'waived') return undefined
  if (state.status === 'open' || state.status === 'returned') return state.clock.due >= now ? 'openInTime' : 'overdue'
  return state.submission.late ? 'late' : 'inTime'
}

/** (done in time + open in time) of all that fell due or is open. */
export const onTimeOf = (states: readonly DeadlineState[], now: Instant): OnTime =>
  rateOf(states.map((state) => timelinessOf(state, now)))

/** The same by how each one stands; those released from have no standing and do not count. */
export const rateOf = (standings: readonly (Timeliness | undefined)[]): OnTime => {
  const counts = { inTime: 0, openInTime: 0, late: 0, overdue: 0 }
  for (const timeliness of standings) if (timeliness) counts[timeliness] += 1
  const good = counts.inTime + counts.openInTime
  const all = good + counts.late + counts.overdue
  return all === 0 ? counts : { ...counts, rate: Math.round((good / all) * 1000) / 10 }
}
