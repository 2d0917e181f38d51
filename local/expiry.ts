import { type Database, deleteItems, keyOf, scanAll } from './dynamodb.ts'
import type { TableSpec } from './template/tables.ts'

/** How often items past their time are removed. AWS promises "within a few days". */
export const expirySweepMs = 7 * 24 * 3_600_000

/**
 * Stands in for DynamoDB's TTL, which emulators run in real time: deletes what the virtual clock has left behind. Returns how many.
 */
export const removeExpired = async (database: Database, table: TableSpec, now: number): Promise<number> => {
  if (table.expires === undefined) return 0
  const input = {
    TableName: table.name,
    FilterExpression: '#expires <= :now',
    ExpressionAttributeNames: { '#expires': table.expires },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) } },
  }
  let removed = 0
  for await (const page of scanAll(database, input)) {
    const keys = page.map((item) => keyOf(table, item))
    await deleteItems(database, table, keys)
    removed += keys.length
  }
  return removed
}
