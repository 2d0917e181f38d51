import type { DueIndex } from './due-index.ts'

/** Schedules at least this often look for what is due; on a clock that jumps they run only when something is. */
export const sweepRateMs = 5 * 60_000

// Sixty-four times its own rate: an hour for a sweep a minute, the time for which a wake that fails for good is parked.
const mostDoublings = 6

export interface Sweep {
  /** The next instant at which a sweep would find work. */
  next(now: number): number | undefined
  /** Tells that a sweep has run. */
  ran(now: number): void
}

/**
 * When a sweep is worth running: on the first tick at or after the next due instant; and, as long as due work is left over, on the
 * following ticks, more and more rarely while nothing of it moves, so that one stuck item does not turn a jump of a year into half a
 * million minutes.
 */
export const createSweep = (rateMs: number, due: DueIndex): Sweep => {
  let lastRun = Number.NEGATIVE_INFINITY
  let unseen = false
  let signature = ''
  let stuck = 0

  const backlogAt = (overdue: number, now: number, seen: string): number | undefined => {
    if (unseen) {
      stuck = seen === signature ? Math.min(stuck + 1, mostDoublings) : 0
      signature = seen
      unseen = false
    }
    if (overdue === 0) return undefined
    if (lastRun === Number.NEGATIVE_INFINITY) return Math.ceil(now / rateMs) * rateMs
    const patience = seen === signature ? 2 ** stuck : 1
    return (Math.floor(lastRun / rateMs) + patience) * rateMs
  }
  return {
    next: (now) => {
      const { next, overdue, signature: seen } = due.look(now)
      const upcoming = next === undefined ? undefined : Math.ceil(next / rateMs) * rateMs
      const backlog = backlogAt(overdue, now, seen)
      if (upcoming === undefined || backlog === undefined) return upcoming ?? backlog
      return Math.min(upcoming, backlog)
    },
    ran: (now) => {
      lastRun = now
      unseen = true
    },
  }
}
