interface Pause {
  readonly until: number
  readonly end: () => void
}

/**
 * Stands in for Node's timers: whoever pauses goes on in the order in which the pauses end, one after the other, while the clock stands. So
 * writers who got into each other's way come apart as they do in real time, and alike in every run.
 */
export const createPauses = (): { setTimeout(ms: number): Promise<void> } => {
  let passed = 0
  let waiting: Pause[] = []
  const endNext = (): void => {
    const next = waiting.reduce<Pause | undefined>((first, one) => (first && first.until <= one.until ? first : one), undefined)
    if (next === undefined) return
    waiting = waiting.filter((one) => one !== next)
    passed = Math.max(passed, next.until)
    next.end()
    if (waiting.length > 0) setImmediate(endNext)
  }
  return {
    setTimeout: (ms) =>
      new Promise((end) => {
        if (waiting.length === 0) setImmediate(endNext)
        waiting.push({ until: passed + ms, end })
      }),
  }
}
