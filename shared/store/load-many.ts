import type { Aggregate, AnyState } from '../domain/aggregate.ts'
import { load } from './commit.ts'
import type { Stored } from './state-item.ts'

/** Read at once: enough that 190 items take no longer than a person waits, few enough for one function's connections. */
const atOnce = 25

/** Reads many items of a kind, those that there are, by their ids. */
export const loadMany = async <S extends AnyState, C extends { type: string }, F>(
  aggregate: Aggregate<S, C, F>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored<S>>> => {
  const found = new Map<string, Stored<S>>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const batch = await Promise.all(ids.slice(from, from + atOnce).map((id) => load(aggregate, id)))
    for (const stored of batch) if (stored) found.set(stored.state.id, stored)
  }
  return found
}
