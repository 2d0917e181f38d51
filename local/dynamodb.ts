import { AwsError, type AwsJson, createAwsJson } from './aws-json.ts'
import { startDynoxide } from './dynoxide.ts'
import type { TableSpec } from './template/tables.ts'

export interface Database {
  endpoint: string
  tables: AwsJson
  streams: AwsJson
  stop(): Promise<void>
}

/** DynamoDB with streams: dynoxide of our own, or the endpoint that `KENG_DYNAMODB_ENDPOINT` names. */
export const openDatabase = async (file: string | undefined): Promise<Database> => {
  const given = process.env.KENG_DYNAMODB_ENDPOINT
  const engine = given === undefined ? await startDynoxide(file) : { endpoint: given, stop: async () => {} }
  const tables = createAwsJson(engine.endpoint, 'dynamodb', 'DynamoDB_20120810')
  const streams = createAwsJson(engine.endpoint, 'dynamodb', 'DynamoDBStreams_20120810')
  const stop = async () => {
    tables.close()
    streams.close()
    await engine.stop()
  }
  return { endpoint: engine.endpoint, tables, streams, stop }
}

const creationOf = ({ name, definition }: TableSpec): Record<string, unknown> => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: definition.AttributeDefinitions,
  KeySchema: definition.KeySchema,
  ...(definition.GlobalSecondaryIndexes.length === 0 ? {} : { GlobalSecondaryIndexes: definition.GlobalSecondaryIndexes }),
  ...(definition.StreamSpecification === undefined
    ? {}
    : { StreamSpecification: { StreamEnabled: true, StreamViewType: definition.StreamSpecification.StreamViewType } }),
})

const indexNames = (description: unknown): string[] =>
  Array.isArray(description) ? description.map((index: { IndexName?: unknown }) => String(index.IndexName)).sort() : []

const refuseChanged = async (database: Database, table: TableSpec): Promise<void> => {
  const { Table } = await database.tables.call('DescribeTable', { TableName: table.name })
  const kept = indexNames((Table as { GlobalSecondaryIndexes?: unknown }).GlobalSecondaryIndexes)
  const wanted = indexNames(table.definition.GlobalSecondaryIndexes)
  if (kept.join() !== wanted.join())
    throw new Error(
      `The indexes of ${table.name} have changed since its data were written (${kept} → ${wanted}); start with --fresh`,
    )
}

/** Makes sure a table is there as the template wants it; data kept from an earlier run stay. */
export const ensureTable = async (database: Database, table: TableSpec): Promise<void> => {
  try {
    await database.tables.call('CreateTable', creationOf(table))
  } catch (error) {
    if (!(error instanceof AwsError && error.code === 'ResourceInUseException')) throw error
    await refuseChanged(database, table)
  }
}

/** Drops a table, if it is there. */
export const dropTable = async (database: Database, table: TableSpec): Promise<void> => {
  try {
    await database.tables.call('DeleteTable', { TableName: table.name })
  } catch (error) {
    if (!(error instanceof AwsError && error.code === 'ResourceNotFoundException')) throw error
  }
}

export type Item = Record<string, Record<string, unknown>>

const writeLimit = 25

/** Every item of a table or index, page by page. */
export const scanAll = async function* (database: Database, input: Record<string, unknown>): AsyncGenerator<Item[]> {
  let start: unknown
  do {
    const page = await database.tables.call('Scan', { ...input, ...(start === undefined ? {} : { ExclusiveStartKey: start }) })
    yield page.Items as Item[]
    start = page.LastEvaluatedKey
  } while (start !== undefined)
}

/** The key of an item. */
export const keyOf = (table: TableSpec, item: Item): Item =>
  Object.fromEntries(table.definition.KeySchema.map(({ AttributeName: name }) => [name, item[name] ?? {}]))

/** Deletes items by their keys, 25 a call. */
export const deleteItems = async (database: Database, table: TableSpec, keys: Item[]): Promise<void> => {
  for (let from = 0; from < keys.length; from += writeLimit) {
    const requests = keys.slice(from, from + writeLimit).map((Key) => ({ DeleteRequest: { Key } }))
    await database.tables.call('BatchWriteItem', { RequestItems: { [table.name]: requests } })
  }
}
