import type { Instant } from './instant.ts'
import { minutesBetween, plusMinutes } from './instant.ts'

/** So many at once, and as many again in so many minutes. */
export interface Allowance {
  readonly most: number
  readonly minutes: number
}

/** What is left of an allowance; parts of one count, since it fills up all the time. */
export interface Left {
  readonly left: number
  readonly at: Instant
}

/** Takes one, or says from when there is one again. Without anything taken yet the allowance is whole; a clock that goes back fills nothing. */
export const takeOne = (
  before: Left | undefined,
  { most, minutes }: Allowance,
  now: Instant,
): { readonly taken: Left } | { readonly again: Instant } => {
  const passed = before ? Math.max(0, minutesBetween(before.at, now)) : 0
  const left = before ? Math.min(most, before.left + (passed * most) / minutes) : most
  if (left >= 1) return { taken: { left: left - 1, at: now } }
  return { again: plusMinutes(now, ((1 - left) * minutes) / most) }
}
