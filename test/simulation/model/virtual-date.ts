/** A Date that tells the time of the model; dates given explicitly are as they were. A class, since a proxy takes ten times as long. */
export const createVirtualDate = (now: () => number): DateConstructor => {
  class VirtualDate extends Date {
    constructor(...given: []) {
      if (given.length === 0) super(now())
      else super(...given)
    }
    static override now(): number {
      return now()
    }
  }
  return VirtualDate as unknown as DateConstructor
}
