import type { DueIndex } from './due-index.ts'
import { type Database, type Item, scanAll } from './dynamodb.ts'
import type { StreamRecord } from './table-stream.ts'
import type { TableSpec } from './template/tables.ts'

// By convention the index that timers live in is called this; its range key is an instant as text.
const indexName = 'due'

/** Mirrors a table's `due` index into memory; undefined if the table has none. */
export interface TableDue {
  load(database: Database): Promise<void>
  onRecord(record: StreamRecord): void
}

const textIn = (item: Item | undefined, name: string): string | undefined => {
  const value = item?.[name]?.S
  return typeof value === 'string' ? value : undefined
}

/** What keeps a mirror of the `due` index of a table: all of it once, then record by record. */
export const mirrorDue = (table: TableSpec, due: DueIndex): TableDue | undefined => {
  const index = table.definition.GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === indexName)
  if (index === undefined) return undefined
  const hash = index.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? ''
  const range = index.KeySchema.find(({ KeyType }) => KeyType === 'RANGE')?.AttributeName ?? ''
  const note = (key: Item, item: Item | undefined): void => {
    const name = table.definition.KeySchema.map(({ AttributeName }) => textIn(key, AttributeName)).join(' ')
    const at = textIn(item, hash) === undefined ? undefined : textIn(item, range)
    due.set(name, at === undefined ? undefined : Date.parse(at))
  }
  return {
    load: async (database) => {
      for await (const page of scanAll(database, { TableName: table.name, IndexName: indexName }))
        for (const item of page) note(item, item)
    },
    onRecord: ({ dynamodb }) => note(dynamodb.Keys, dynamodb.NewImage),
  }
}
