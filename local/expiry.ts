import { type Database, deleteItems, type Item, keyOf, scanAll } from './dynamodb.ts'
import type { StreamRecord } from './table-stream.ts'
import type { TableSpec } from './template/tables.ts'

/** How often items past their time are removed. AWS promises "within a few days". */
export const expirySweepMs = 7 * 24 * 3_600_000

/** Stands in for DynamoDB's TTL, which emulators run in real time. */
export interface Expiry {
  /** Hears of every write, so that a sweep need not read the table: a scan of 30,000 items takes five seconds. */
  onRecord(record: StreamRecord): void
  /** Deletes what the virtual clock has left behind; returns how many items. */
  sweep(now: number): Promise<number>
  clear(): void
}

interface Dated {
  key: Item
  /** Seconds since 1970. */
  at: number
}

const secondsIn = (item: Item | undefined, attribute: string): number | undefined => {
  const value = item?.[attribute]?.N
  return typeof value === 'string' ? Number(value) : undefined
}

/** What keeps count of the items of a table that go by themselves; undefined if none do. `isFresh`: nothing was in it before. */
export const createExpiry = (database: Database, table: TableSpec, isFresh: boolean): Expiry | undefined => {
  const { expires } = table
  if (expires === undefined) return undefined
  const dated = new Map<string, Dated>()
  let isKnown = isFresh
  const note = (key: Item, item: Item | undefined): void => {
    const at = secondsIn(item, expires)
    const name = JSON.stringify(keyOf(table, key))
    if (at === undefined) dated.delete(name)
    else dated.set(name, { key, at })
  }
  const load = async (): Promise<void> => {
    isKnown = true
    const filter = { FilterExpression: 'attribute_exists(#expires)', ExpressionAttributeNames: { '#expires': expires } }
    for await (const page of scanAll(database, { TableName: table.name, ...filter }))
      for (const item of page) note(keyOf(table, item), item)
  }
  return {
    onRecord: ({ dynamodb }) => note(dynamodb.Keys, dynamodb.NewImage),
    sweep: async (now) => {
      if (!isKnown) await load()
      const over = [...dated].filter(([, { at }]) => at * 1000 <= now)
      const keys = over.map(([, { key }]) => key)
      await deleteItems(database, table, keys)
      for (const [name] of over) dated.delete(name)
      return keys.length
    },
    clear: () => dated.clear(),
  }
}
