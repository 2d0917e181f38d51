/** A moment as fixed-width UTC text with milliseconds (`2017-05-29T01:00:00.000Z`), so that the order of texts is the order of time. */
export type Instant = string

/** A calendar day in the programme's zone, `2017-05-29`. */
export type PlainDate = string

const minute = 60_000

/** Writes a moment in the one form that the store, the index and the events use. */
export const toInstant = (date: Date): Instant => date.toISOString()

/** The same moment some minutes later (or earlier, when negative). */
export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  toInstant(new Date(Date.parse(instant) + minutes * minute))

/** Minutes from one moment to another; negative when `to` is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / minute

/** Whole seconds until a moment, at least one, as `Retry-After` gives them. */
export const secondsUntil = (instant: Instant, now: Instant): number =>
  Math.max(1, Math.ceil((Date.parse(instant) - Date.parse(now)) / 1000))

/** The earlier of the moments given, or undefined when there is none. */
export const earliest = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.filter((instant) => instant !== undefined).sort()[0]

/** The later of two moments. */
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)
