/** The runtime's clock as workers see it: two numbers in shared memory, so that a jump is seen by all threads at once. */
export type SharedClock = BigInt64Array<SharedArrayBuffer>

const shiftAt = 0
const standsAt = 1
const running = -1n

/** A clock that runs in real time, `shift` milliseconds away from it; or one that stands, for reproducible runs. */
export const createSharedClock = (at: number, stands: boolean): SharedClock => {
  const clock = new BigInt64Array(new SharedArrayBuffer(16))
  clock[shiftAt] = BigInt(at - Date.now())
  clock[standsAt] = stands ? BigInt(at) : running
  return clock
}

/** Milliseconds since 1970 by the shared clock; `realNow` is the unshifted clock of the calling thread. */
export const readSharedClock = (clock: SharedClock, realNow: () => number): number => {
  const stands = Atomics.load(clock, standsAt)
  return stands === running ? realNow() + Number(Atomics.load(clock, shiftAt)) : Number(stands)
}

/** Sets the clock; every thread that shares it reads the new time from now on. */
export const setSharedClock = (clock: SharedClock, at: number): void => {
  Atomics.store(clock, shiftAt, BigInt(at - Date.now()))
  if (Atomics.load(clock, standsAt) !== running) Atomics.store(clock, standsAt, BigInt(at))
}

/** Replaces the global Date of this thread by one that tells the shared time; dates given explicitly are as they were. */
export const installOffsetDate = (clock: SharedClock): void => {
  const RealDate = globalThis.Date
  const now = (): number => readSharedClock(clock, RealDate.now)
  const OffsetDate: DateConstructor = new Proxy(RealDate, {
    construct: (target, given, newTarget): object =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget === OffsetDate ? target : newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  RealDate.prototype.constructor = OffsetDate
  globalThis.Date = OffsetDate
}
