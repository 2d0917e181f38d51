import type { Item } from '../../../local/dynamodb.ts'
import type { TableStream } from '../../../local/table-stream.ts'
import type { TableSpec } from '../../../local/template/tables.ts'
import { createListing, invalid, keyNames, keyText, type Listing, shownBy } from './listing.ts'
import { createStream } from './table-images.ts'

export interface Table {
  readonly name: string
  readonly keys: ReturnType<typeof keyNames>
  /** The table itself, or the index of this name; undefined: there is none. */
  listing(index: string | undefined): Listing | undefined
  get(key: Item): Item | undefined
  put(item: Item): void
  delete(key: Item): void
  all(): Item[]
  readonly stream: TableStream
  /** Deletes what is past its time to live; returns how many items. */
  expire(now: number): number
  clear(): void
}

const createExpiry = (attribute: string | undefined) => {
  const dated = new Map<string, { key: Item; at: number }>()
  return {
    note: (name: string, key: Item, item: Item | undefined): void => {
      const at = attribute === undefined ? undefined : item?.[attribute]?.N
      if (typeof at === 'string') dated.set(name, { key, at: Number(at) * 1000 })
      else dated.delete(name)
    },
    over: (now: number): Item[] => [...dated.values()].filter(({ at }) => at <= now).map(({ key }) => key),
    clear: () => dated.clear(),
  }
}

/** A table in memory with its indexes, its time to live and its stream of new images. Items that are handed in or out must not be changed. */
export const createTable = ({ name, definition, expires }: TableSpec): Table => {
  const keys = keyNames(definition.KeySchema)
  const items = new Map<string, Item>()
  const expiry = createExpiry(expires)
  const stream = createStream()
  const nameOf = (item: Item): string => `${keyText(item, keys.hash)}\0${keyText(item, keys.range)}`
  const own = createListing(keys, nameOf, undefined)
  const indexes = new Map(
    definition.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => {
      const names = keyNames(KeySchema)
      return [IndexName, createListing(names, nameOf, shownBy(Projection, keys, names))] as const
    }),
  )
  const replace = (id: string, key: Item, after: Item | undefined): void => {
    const before = items.get(id)
    if (before === undefined && after === undefined) return
    if (after === undefined) items.delete(id)
    else items.set(id, after)
    for (const listing of [own, ...indexes.values()]) listing.replace(before, after)
    expiry.note(id, key, after)
    stream.add(key, before, after)
  }
  const keyOf = (item: Item): Item => ({ [keys.hash]: item[keys.hash] ?? {}, [keys.range]: item[keys.range] ?? {} })
  const refuseOtherThanKey = (key: Item): void => {
    if (Object.keys(key).length > 2) throw invalid('The provided key element does not match the schema')
  }
  return {
    name,
    keys,
    listing: (index) => (index === undefined ? own : indexes.get(index)),
    get: (key) => {
      refuseOtherThanKey(key)
      return items.get(nameOf(key))
    },
    put: (item) => {
      const id = nameOf(item)
      for (const listing of indexes.values()) listing.check(item)
      replace(id, keyOf(item), item)
    },
    delete: (key) => {
      refuseOtherThanKey(key)
      replace(nameOf(key), key, undefined)
    },
    all: () => [...items.values()],
    stream: stream.stream,
    expire: (now) => {
      const over = expiry.over(now)
      for (const key of over) replace(nameOf(key), key, undefined)
      return over.length
    },
    clear: () => {
      items.clear()
      for (const listing of [own, ...indexes.values()]) listing.clear()
      expiry.clear()
      stream.clear()
    },
  }
}
