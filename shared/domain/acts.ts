import type { Kind } from '../../events/kind.ts'
import type { Aggregate, AnyState, Context } from './aggregate.ts'
import { mayAct } from './authorisation.ts'
import { DomainError } from './domain-error.ts'

/** One thing that a person may be offered to do: its name in the API, its right, and a command that would do it now. */
export interface Offer<C> {
  readonly act: string
  /** Its name in the authorisation table, where that differs. */
  readonly right?: string | undefined
  readonly command: C
}

/** A value that would have to be mended is no obstacle: the person has not filled in the form yet. */
const isObstacle = (error: unknown): boolean => {
  if (!(error instanceof DomainError)) throw error
  return error.kind !== 'invalid'
}

const isPossible = <S extends AnyState, C extends { readonly type: string }, F>(
  aggregate: Aggregate<S, C, F>,
  state: S,
  command: C,
  context: Context,
): boolean => {
  try {
    const decision = aggregate.decide(state, command, context)
    return decision.state !== state || decision.facts.length > 0
  } catch (error) {
    return !isObstacle(error)
  }
}

/** Whether the acting post may read the item at all. */
const mayRead = (kind: Kind, context: Context, parties: Parameters<typeof mayAct>[3]): boolean =>
  mayAct(kind, 'read', context.by, parties)

/**
 * What the acting post may do to an item now: the acts that its relation to the item allows and that the rules would take at this moment.
 * The rules themselves are asked, so a page that offers these and no others never offers what would be refused.
 */
export const actsOf = <S extends AnyState, C extends { readonly type: string }, F>(
  aggregate: Aggregate<S, C, F>,
  state: S,
  offers: readonly Offer<C>[],
  context: Context,
): string[] => {
  const parties = aggregate.parties(state, context)
  if (!mayRead(aggregate.kind, context, parties)) return []
  return offers
    .filter(({ act, right = act }) => mayAct(aggregate.kind, right, context.by, parties))
    .filter(({ command }) => isPossible(aggregate, state, command, context))
    .map(({ act }) => act)
}
