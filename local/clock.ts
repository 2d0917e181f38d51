import { createSharedClock, readSharedClock, type SharedClock, setSharedClock } from './offset-date.ts'

export interface Clock {
  shared: SharedClock
  /** Milliseconds since 1970, virtual. */
  now(): number
  /** Goes forward to an instant; an instant that has passed leaves the clock alone. Returns by how many milliseconds it jumped. */
  jumpTo(at: number): number
  /** Sets the clock to any instant, back too; for a fresh start only. */
  reset(at: number): void
}

/** The time that everything in the runtime goes by, workers included. */
export const createClock = (at: number, stands: boolean): Clock => {
  const shared = createSharedClock(at, stands)
  const now = () => readSharedClock(shared, Date.now)
  return {
    shared,
    now,
    jumpTo: (target) => {
      const distance = target - now()
      if (distance <= 0) return 0
      setSharedClock(shared, target)
      return distance
    },
    reset: (target) => setSharedClock(shared, target),
  }
}

/** Text of an instant, fixed-width UTC milliseconds. */
export const instantOf = (at: number): string => new Date(at).toISOString()
