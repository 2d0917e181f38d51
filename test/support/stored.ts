import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Recorded } from '../../events/define-event.ts'
import type { Runtime } from '../../local/runtime.ts'

type State = Readonly<Record<string, unknown>>

/** An item of the table as plain values: an aggregate, an entry of a history, or a text. */
export interface StoredItem {
  readonly pk: string
  readonly sk: string
  readonly state?: State
  readonly event?: Recorded
  readonly due?: string
}

/** Every item of the runtime's table, in the order of its keys. */
export const storedItems = async (runtime: Runtime): Promise<StoredItem[]> => {
  const items = (await runtime.items()).map((item) => unmarshall(item as unknown as Record<string, AttributeValue>) as StoredItem)
  return items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

/** The states of one kind of aggregate. */
export const statesOf = (items: readonly StoredItem[], kind: string): State[] =>
  items.flatMap(({ pk, state }) => (pk.startsWith(`${kind}#`) && state ? [state] : []))

/** The events that the history holds. */
export const eventsIn = (items: readonly StoredItem[]): Recorded[] => items.flatMap(({ event }) => event ?? [])

/** Queues that hold anything, with how much; a dead-letter queue among them is a failure for good. */
export const queuesLeft = (runtime: Runtime): Record<string, number> =>
  Object.fromEntries(
    runtime
      .queues()
      .map(({ queue, ready, delayed, inFlight }): [string, number] => [queue, ready + delayed + inFlight])
      .filter(([, count]) => count > 0),
  )
