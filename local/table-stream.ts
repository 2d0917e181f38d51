import * as z from 'zod'
import type { Database } from './dynamodb.ts'
import { type Kept, keepValue } from './kept-file.ts'
import type { TableSpec } from './template/tables.ts'

type Attributes = Record<string, Record<string, unknown>>

/** A stream record as DynamoDB gives it; Lambda adds where it comes from. */
export interface StreamRecord {
  eventID: string
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE'
  dynamodb: { Keys: Attributes; NewImage?: Attributes; SequenceNumber: string }
}

const positionSchema = z.object({ streamArn: z.string(), shard: z.string(), sequence: z.string().optional() })
type Position = z.infer<typeof positionSchema>

const answerSchema = z.object({ Records: z.array(z.custom<StreamRecord>()), NextShardIterator: z.string().nullish() })
const shardsSchema = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.string().optional() })) }),
})

const pageSize = 1000

/** The stream of a table, read shard after shard; what is committed is not read again, after a restart neither. */
export interface TableStream {
  /** The next records, oldest first; empty when the stream is at its end. */
  read(): Promise<StreamRecord[]>
  /** Remembers that everything read so far is done. */
  commit(): void
}

const latestStreamArn = async (database: Database, table: TableSpec): Promise<string> => {
  const { Table } = await database.tables.call('DescribeTable', { TableName: table.name })
  return z.object({ LatestStreamArn: z.string() }).parse(Table).LatestStreamArn
}

const shardAfter = async (database: Database, streamArn: string, last: string | undefined): Promise<string | undefined> => {
  const answer = shardsSchema.parse(await database.streams.call('DescribeStream', { StreamArn: streamArn }))
  const shards = answer.StreamDescription.Shards
  if (last === undefined) return shards.find((shard) => !shards.some(({ ShardId }) => ShardId === shard.ParentShardId))?.ShardId
  return shards.find(({ ParentShardId }) => ParentShardId === last)?.ShardId
}

const iteratorAt = async (database: Database, { streamArn, shard, sequence }: Position): Promise<string> => {
  const from =
    sequence === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence }
  const answer = await database.streams.call('GetShardIterator', { StreamArn: streamArn, ShardId: shard, ...from })
  return z.object({ ShardIterator: z.string() }).parse(answer).ShardIterator
}

const startPosition = async (database: Database, streamArn: string, kept: Kept<Position>): Promise<Position | undefined> => {
  const position = kept.get()
  if (position?.streamArn === streamArn) return position
  const shard = await shardAfter(database, streamArn, undefined)
  return shard === undefined ? undefined : { streamArn, shard }
}

/** Opens the stream of a table where an earlier run left it. */
export const openTableStream = async (database: Database, table: TableSpec, directory?: string): Promise<TableStream> => {
  const streamArn = await latestStreamArn(database, table)
  const kept = keepValue<Position>(directory, `stream-${table.name}.json`, (value) => positionSchema.parse(value))
  let position = await startPosition(database, streamArn, kept)
  let iterator: string | undefined

  const goToNextShard = async (): Promise<boolean> => {
    const shard = await shardAfter(database, streamArn, position?.shard)
    if (shard === undefined) return false
    position = { streamArn, shard }
    return true
  }
  const readPage = async (at: Position): Promise<StreamRecord[] | 'closed'> => {
    iterator ??= await iteratorAt(database, at)
    const answer = answerSchema.parse(await database.streams.call('GetRecords', { ShardIterator: iterator, Limit: pageSize }))
    const records = answer.Records
    iterator = answer.NextShardIterator ?? undefined
    const last = records.at(-1)
    if (last !== undefined) position = { ...at, sequence: last.dynamodb.SequenceNumber }
    return records.length === 0 && iterator === undefined ? 'closed' : records
  }
  const read = async (): Promise<StreamRecord[]> => {
    if (position === undefined && !(await goToNextShard())) return []
    if (position === undefined) return []
    const records = await readPage(position)
    if (records !== 'closed') return records
    return (await goToNextShard()) ? read() : []
  }
  return {
    read,
    commit: () => {
      if (position !== undefined) kept.set(position)
    },
  }
}
