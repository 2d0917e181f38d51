import type { Aggregate, AnyState, Context } from '../domain/aggregate.ts'
import { refuseUnlessAllowed } from '../domain/authorisation.ts'
import { notThere } from '../domain/domain-error.ts'
import { load } from './commit.ts'
import type { Stored } from './state-item.ts'

/** Reads an item for a person: not-found when there is none or when the acting post may not know of it. */
export const show = async <S extends AnyState, C extends { type: string }, F>(
  aggregate: Aggregate<S, C, F>,
  id: string,
  context: Context,
  action = 'read',
): Promise<Stored<S>> => {
  const stored = await load(aggregate, id)
  if (!stored) throw notThere(aggregate.kind)
  refuseUnlessAllowed(aggregate.kind, action, context.by, aggregate.parties(stored.state, context))
  return stored
}
