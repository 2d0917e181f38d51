import type { Aggregate, AnyState, Context } from '../domain/aggregate.ts'
import { refuseUnlessAllowed } from '../domain/authorisation.ts'
import { commit, load } from './commit.ts'
import type { Stored } from './state-item.ts'

/** Begins an item that is known by its id; when it is there already it stays as it is, and only who may read it is shown it. */
export const beginOnce = async <
  S extends AnyState,
  C extends { readonly type: string; readonly id: string },
  F extends { type: string; data: object },
>(
  aggregate: Aggregate<S, C, F>,
  command: Extract<C, { type: 'open' }>,
  context: Context,
): Promise<Stored<S>> => {
  const before = await load(aggregate, command.id)
  if (!before) return commit(aggregate, command.id, command, context)
  refuseUnlessAllowed(aggregate.kind, 'read', context.by, aggregate.parties(before.state, context))
  return before
}
