import type { Item } from '../../../local/dynamodb.ts'
import type { TableSpec } from '../../../local/template/tables.ts'
import { ServiceError } from './service-error.ts'
import { createSortedItems, type Place, type SortedItems, type Wanted } from './sorted-items.ts'

/** The keys of a table or an index. */
interface KeyNames {
  readonly hash: string
  readonly range: string
}

/** A table or one of its indexes, as far as a query sees it. */
export interface Listing extends KeyNames {
  /** Attributes that it shows; undefined: all. */
  readonly shows: ReadonlySet<string> | undefined
  read(hash: string, wanted: Wanted): Iterable<Item>
  placeOf(item: Item): Place
}

const textOf = (item: Item, name: string): string | undefined => {
  const value = item[name]?.S
  return typeof value === 'string' ? value : undefined
}

/** What DynamoDB answers to a request that makes no sense. */
export const invalid = (message: string): ServiceError => new ServiceError('ValidationException', message)

type Keyed = TableSpec['definition']['KeySchema']

/** The names of the hash and the range key of a schema. */
export const keyNames = (schema: Keyed): KeyNames => ({
  hash: schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '',
  range: schema.find(({ KeyType }) => KeyType === 'RANGE')?.AttributeName ?? '',
})

/** Texts are the only keys that are played; everything else is refused as DynamoDB refuses a key of the wrong type. */
export const keyText = (item: Item, name: string): string => {
  const text = textOf(item, name)
  if (item[name] === undefined) throw invalid(`One of the required keys was not given a value: ${name}`)
  if (text === undefined) throw invalid(`Type mismatch for key ${name}`)
  if (text === '') throw invalid(`The AttributeValue for a key attribute cannot contain an empty string value. Key: ${name}`)
  return text
}

/** A table or an index whose partitions are kept in order. */
export const createListing = (names: KeyNames, keyOf: (item: Item) => string, shows: Listing['shows']) => {
  const partitions = new Map<string, SortedItems>()
  const placeOf = (item: Item): Place => ({ range: textOf(item, names.range) ?? '', key: keyOf(item) })
  /** A sparse index holds only what has both of its keys. */
  const hashOf = (item: Item | undefined): string | undefined =>
    item === undefined || item[names.range] === undefined || item[names.hash] === undefined ? undefined : textOf(item, names.hash)
  return {
    ...names,
    shows,
    placeOf,
    check: (item: Item): void => {
      for (const name of [names.hash, names.range]) if (item[name] !== undefined) keyText(item, name)
    },
    read: (hash: string, wanted: Wanted): Iterable<Item> => partitions.get(hash)?.range(wanted) ?? [],
    replace: (before: Item | undefined, after: Item | undefined): void => {
      const [old, next] = [hashOf(before), hashOf(after)]
      if (before !== undefined && old !== undefined) partitions.get(old)?.remove(placeOf(before))
      if (after === undefined || next === undefined) return
      const partition = partitions.get(next) ?? createSortedItems()
      partitions.set(next, partition)
      partition.set(placeOf(after), after)
    },
    clear: () => partitions.clear(),
  }
}

/** What an index shows besides its own keys and those of the table. */
export const shownBy = (
  { ProjectionType, NonKeyAttributes = [] }: { ProjectionType: string; NonKeyAttributes?: string[] | undefined },
  ...keys: KeyNames[]
): Listing['shows'] =>
  ProjectionType === 'ALL' ? undefined : new Set([...keys.flatMap(({ hash, range }) => [hash, range]), ...NonKeyAttributes])
