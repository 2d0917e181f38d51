import type { Kind } from '../../events/kind.ts'
import { notThere } from './domain-error.ts'

/** An item that was found by its code. */
export interface FoundItem {
  readonly kind: Kind
  readonly id: string
  readonly code: string
  readonly status: string
}

/** What a search by code found; nothing that may be read is answered like a code that nobody gave out. */
export const foundView = (items: readonly FoundItem[]): object => {
  if (items.length === 0) throw notThere('item')
  return { items: items.map(({ kind, id, code, status }) => ({ kind, id, code, status })) }
}
