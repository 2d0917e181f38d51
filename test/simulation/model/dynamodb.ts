import type { Item } from '../../../local/dynamodb.ts'
import { type Clause, clausesOf, type Given, holds } from './expressions.ts'
import { invalid, type Listing } from './listing.ts'
import { notPlayed, refuseUnknown, ServiceError } from './service-error.ts'
import type { Place } from './sorted-items.ts'
import type { Table } from './table.ts'

interface Input extends Given {
  readonly TableName: string
  readonly IndexName?: string | undefined
  readonly Key?: Item
  readonly Item?: Item
  readonly ConsistentRead?: boolean | undefined
  readonly ConditionExpression?: string | undefined
  readonly KeyConditionExpression?: string
  readonly ProjectionExpression?: string | undefined
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD' | 'NONE' | undefined
  readonly ExclusiveStartKey?: Item | undefined
  readonly Limit?: number | undefined
  readonly ScanIndexForward?: boolean | undefined
}

/** Thrown when the condition of a write does not hold, with the item that was in its way when it was asked for. */
export class ConditionalCheckFailedException extends ServiceError {
  readonly Item: Item | undefined
  constructor(item: Item | undefined) {
    super('ConditionalCheckFailedException', 'The conditional request failed')
    this.Item = item
  }
}

const written = ['TableName', 'ConditionExpression', 'ExpressionAttributeNames', 'ExpressionAttributeValues']
const known = {
  GetItem: new Set(['TableName', 'Key', 'ConsistentRead']),
  PutItem: new Set([...written, 'Item', 'ReturnValuesOnConditionCheckFailure']),
  DeleteItem: new Set(['TableName', 'Key']),
  Query: new Set([
    'TableName',
    'IndexName',
    'KeyConditionExpression',
    'ExpressionAttributeNames',
    'ExpressionAttributeValues',
    'ProjectionExpression',
    'ConsistentRead',
    'ExclusiveStartKey',
    'Limit',
    'ScanIndexForward',
  ]),
}

const put = (table: Table, input: Input): Record<string, unknown> => {
  const { Item = {}, ConditionExpression } = input
  if (ConditionExpression !== undefined) {
    const { hash, range } = table.keys
    const before = table.get({ [hash]: Item[hash] ?? {}, [range]: Item[range] ?? {} })
    if (!clausesOf(ConditionExpression, input).every((clause) => holds(clause, before)))
      throw new ConditionalCheckFailedException(input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? before : undefined)
  } else clausesOf('', input)
  table.put(Item)
  return {}
}

const textIn = ({ name, value: { S } }: Clause): string => {
  if (typeof S !== 'string') throw invalid(`Condition parameter type does not match schema type: ${name}`)
  if (S === '') throw invalid(`The AttributeValue for a key attribute cannot contain an empty string value. Key: ${name}`)
  return S
}

const wantedOf = (listing: Listing, input: Input) => {
  const clauses = clausesOf(input.KeyConditionExpression ?? '', input)
  const hash = clauses.find(({ what, name }) => what === 'equals' && name === listing.hash)
  if (hash === undefined) throw invalid(`Query condition missed key schema element: ${listing.hash}`)
  const [range, ...more] = clauses.filter((clause) => clause !== hash)
  if (more.length > 0 || (range !== undefined && range.name !== listing.range)) throw invalid('Query key condition not supported')
  if (range !== undefined && range.what !== 'begins-with' && range.what !== 'at-most')
    throw notPlayed(`«${range.what}» for the range of a query`)
  return {
    hash: textIn(hash),
    prefix: range?.what === 'begins-with' ? textIn(range) : undefined,
    most: range?.what === 'at-most' ? textIn(range) : undefined,
  }
}

const shown = new WeakMap<ReadonlySet<string>, WeakMap<Item, Item>>()

/** Shows of an item what its index has of it; made once, since an index is read more often than it is written. */
const showIn = (names: ReadonlySet<string>, item: Item): Item => {
  const known = shown.get(names) ?? new WeakMap<Item, Item>()
  shown.set(names, known)
  const before = known.get(item)
  if (before !== undefined) return before
  const entries = [...names].flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]] as const]))
  const part = Object.fromEntries(entries)
  known.set(item, part)
  return part
}

const projected = new Map<string, ReadonlySet<string>>()

const namesOf = (projection: string): ReadonlySet<string> => {
  const names = projected.get(projection) ?? new Set(projection.split(', '))
  if ([...names].some((name) => !/^\w+$/.test(name))) throw notPlayed(`the projection «${projection}»`)
  projected.set(projection, names)
  return names
}

const showing = (shows: Listing['shows'], projection: string | undefined): ((item: Item) => Item) => {
  const wanted = projection === undefined ? shows : namesOf(projection)
  return wanted === undefined ? (item) => item : (item) => showIn(wanted, item)
}

/** Larger results would come in pages on DynamoDB, which are not played; this is far from its 1 MB of what is stored here. */
const mostUnpaged = 2000

const placeAfter = (listing: Listing, key: Item | undefined): Place | undefined => {
  if (key === undefined) return undefined
  for (const name of [listing.hash, listing.range])
    if (typeof key[name]?.S !== 'string') throw invalid('The provided starting key is invalid')
  return listing.placeOf(key)
}

const query = (table: Table, input: Input): Record<string, unknown> => {
  const listing = table.listing(input.IndexName)
  if (listing === undefined) throw invalid(`The table does not have the specified index: ${input.IndexName}`)
  if (input.IndexName !== undefined && input.ConsistentRead)
    throw invalid('Consistent reads are not supported on global secondary indexes')
  const { Limit: limit = mostUnpaged } = input
  if (limit < 1) throw invalid('Limit must be greater than or equal to 1')
  const { hash, ...range } = wantedOf(listing, input)
  const after = placeAfter(listing, input.ExclusiveStartKey)
  const show = showing(listing.shows, input.ProjectionExpression)
  const found: Item[] = []
  let last: Item | undefined
  for (const item of listing.read(hash, { ...range, after, backwards: input.ScanIndexForward === false })) {
    found.push(show(item))
    last = item
    if (found.length === limit) break
  }
  if (limit === mostUnpaged && found.length === limit) throw notPlayed(`a result of more than ${mostUnpaged} items`)
  const keys = new Set([table.keys.hash, table.keys.range, listing.hash, listing.range])
  const more = found.length === limit && last !== undefined
  return {
    Items: found,
    Count: found.length,
    ScannedCount: found.length,
    ...(more ? { LastEvaluatedKey: Object.fromEntries([...keys].map((name) => [name, last?.[name] ?? {}])) } : {}),
  }
}

const operations: Readonly<Record<string, (table: Table, input: Input) => Record<string, unknown>>> = {
  GetItem: (table, { Key = {} }) => {
    const item = table.get(Key)
    return item === undefined ? {} : { Item: item }
  },
  PutItem: put,
  DeleteItem: (table, { Key = {} }) => {
    table.delete(Key)
    return {}
  },
  Query: query,
}

/** DynamoDB as the functions see it, as far as they use it; anything else ends the run. */
export const createDynamodb =
  (tables: readonly Table[]) =>
  (operation: string, input: object): Record<string, unknown> => {
    const run = operations[operation]
    if (run === undefined) throw notPlayed(`${operation} of DynamoDB`)
    refuseUnknown(operation, input, known[operation as keyof typeof known])
    const { TableName } = input as Input
    const table = tables.find(({ name }) => name === TableName)
    if (table === undefined) throw new ServiceError('ResourceNotFoundException', 'Requested resource not found')
    return run(table, input as Input)
  }
