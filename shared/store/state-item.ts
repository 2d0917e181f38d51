import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Recorded } from '../../events/define-event.ts'
import { envelope } from '../../events/define-event.ts'
import type { Kind } from '../../events/kind.ts'
import type { AnyState, IndexEntry } from '../domain/aggregate.ts'
import type { Instant } from '../domain/instant.ts'
import { isCalledByCode } from '../domain/said-code.ts'
import { dueShardOf, partition, stateKey } from './keys.ts'

const item = z.object({
  seq: z.int(),
  rev: z.int(),
  decision: z.string(),
  state: z.unknown(),
  events: z.array(envelope),
  due: z.optional(z.string()),
})

/** One aggregate as it lies in the table: its state, the outbox of its latest decision, and its alarm. */
export interface Stored<S> {
  readonly seq: number
  readonly rev: number
  readonly decision: string
  readonly state: S
  readonly events: readonly Recorded[]
  readonly due?: Instant | undefined
}

/** Writes an aggregate as one item, index attributes included. */
export const toItem = (
  kind: Kind,
  stored: Stored<AnyState>,
  indexEntry: IndexEntry & { changed: Instant },
): Record<string, AttributeValue> =>
  marshall(
    {
      pk: partition(kind, stored.state.id),
      sk: stateKey,
      seq: stored.seq,
      rev: stored.rev,
      status: stored.state.status,
      decision: stored.decision,
      ...(isCalledByCode(kind) ? { code: stored.state.code } : {}),
      state: stored.state,
      events: stored.events,
      ...(stored.due === undefined ? {} : { due: stored.due, dueShard: dueShardOf(stored.state.id) }),
      ...indexEntry,
    },
    { removeUndefinedValues: true },
  )

/** Reads such an item back; a state that its kind does not know is an error, never a guess. */
export const fromItem = <S>(attributes: Record<string, AttributeValue>, parse: (value: unknown) => S): Stored<S> => {
  const { state, ...rest } = item.parse(unmarshall(attributes))
  return { ...rest, state: parse(state) }
}

const outbox = z.object({ events: z.array(envelope) })

/** The events of the latest decision in a state item, without looking at the state itself. */
export const outboxOf = (attributes: Record<string, AttributeValue>): Recorded[] => outbox.parse(unmarshall(attributes)).events
