import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, ensureTable, type Item, openDatabase, scanAll } from '../../local/dynamodb.ts'
import { createExpiry } from '../../local/expiry.ts'
import type { StreamRecord } from '../../local/table-stream.ts'
import type { TableSpec } from '../../local/template/tables.ts'

const table: TableSpec = {
  name: 'things',
  streamArn: '',
  definition: {
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [],
  },
  expires: 'expires',
}

const thing = (name: string, expires?: number): Item => ({
  pk: { S: name },
  ...(expires === undefined ? {} : { expires: { N: String(expires) } }),
})

const written = (item: Item): StreamRecord => ({
  eventID: '1',
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: item.pk ?? {} }, NewImage: item, SequenceNumber: '1' },
})

describe('expiry on a virtual clock', () => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(undefined)
    await ensureTable(database, table)
  })
  afterAll(() => database.stop())

  const put = async (item: Item): Promise<StreamRecord> => {
    await database.tables.call('PutItem', { TableName: table.name, Item: item })
    return written(item)
  }
  const names = async (): Promise<unknown[]> => {
    const found: Item[] = []
    for await (const page of scanAll(database, { TableName: table.name })) found.push(...page)
    return found.map(({ pk }) => pk?.S).sort()
  }

  it('removes what it heard of once its second has come, and nothing else', async () => {
    const expiry = createExpiry(database, table, true)
    for (const item of [thing('kept'), thing('later', 200), thing('over', 100)]) expiry?.onRecord(await put(item))
    expect(await expiry?.sweep(99_999)).toBe(0)
    expect(await expiry?.sweep(100_000)).toBe(1)
    expect(await names()).toEqual(['kept', 'later'])
  })

  it('keeps an item whose time was put off or taken away', async () => {
    const expiry = createExpiry(database, table, true)
    for (const item of [thing('off', 300), thing('off', 900), thing('away', 300), thing('away')])
      expiry?.onRecord(await put(item))
    expect(await expiry?.sweep(400_000)).toBe(0)
    expect(await names()).toEqual(expect.arrayContaining(['away', 'off']))
  })

  it('finds what an earlier run left behind', async () => {
    await put(thing('of an earlier run', 500))
    expect(await createExpiry(database, table, false)?.sweep(500_000)).toBeGreaterThan(0)
    expect(await names()).not.toContain('of an earlier run')
  })
})
