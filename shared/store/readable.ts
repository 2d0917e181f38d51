import { kind as kinds } from '../../events/kind.ts'
import type { Context } from '../domain/aggregate.ts'
import { DomainError } from '../domain/domain-error.ts'
import type { FoundItem } from '../domain/item-search.ts'
import { showOf } from './by-kind.ts'

const readOne = async (entry: { kind: string; id: string }, context: Context): Promise<FoundItem[]> => {
  const kind = kinds.parse(entry.kind)
  try {
    const { state } = await showOf[kind](entry.id, context)
    return [{ kind, id: state.id, code: state.code, status: state.status }]
  } catch (error) {
    if (error instanceof DomainError) return []
    throw error
  }
}

/** Those of the items that the acting post may read, read strongly consistent. */
export const readable = async (items: readonly { kind: string; id: string }[], context: Context): Promise<FoundItem[]> =>
  (await Promise.all(items.map((item) => readOne(item, context)))).flat()
