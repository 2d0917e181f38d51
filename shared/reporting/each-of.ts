/** Done at once: enough that a year's work takes seconds, few enough for one function's connections. */
const atOnce = 40

/** Does something with each of what may be too many to hold, so many at a time, in no particular order. */
export const eachOf = async <T>(items: Iterable<T> | AsyncIterable<T>, work: (item: T) => Promise<void>): Promise<void> => {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const worker = async (): Promise<void> => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
