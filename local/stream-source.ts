import { passesFilters } from './event-pattern.ts'
import type { Failures } from './failures.ts'
import type { StreamRecord, TableStream } from './table-stream.ts'
import type { EventSource } from './template/event-sources.ts'
import type { Workers } from './workers.ts'

export interface StreamSourceOptions {
  stream: TableStream
  sources: EventSource[]
  region: string
  workers: Workers
  failures: Failures
  /** Sees every record, filtered or not. */
  onRecord: (record: StreamRecord) => void
  /** Waits before a delivery is tried again; in real time by default. */
  pause?: (ms: number) => Promise<void>
}

interface Outcome {
  /** Sequence number of the first record that must be delivered again; undefined: all done. */
  failedFrom: string | undefined
}

const responseOf = (payload: string): string[] => {
  const response: unknown = JSON.parse(payload)
  if (typeof response !== 'object' || response === null || !('batchItemFailures' in response)) return []
  const failures = response.batchItemFailures
  return Array.isArray(failures) ? failures.map((failure: { itemIdentifier?: unknown }) => String(failure.itemIdentifier)) : []
}

const partition = <Item>(items: Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

// AWS keeps records of one item in one lane, in order.
const laneOf = (record: StreamRecord, lanes: number): number => {
  let hash = 0
  for (const character of JSON.stringify(record.dynamodb.Keys)) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return hash % lanes
}

const intoLanes = (records: StreamRecord[], lanes: number): StreamRecord[][] => {
  if (lanes === 1) return [records]
  return Array.from({ length: lanes }, (_, lane) => records.filter((record) => laneOf(record, lanes) === lane))
}

// Lambda waits longer and longer between attempts; a person at a laptop should not.
const pauseMs = (attempt: number): number => Math.min(1000, 20 * 2 ** attempt)

const pauseInRealTime = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))

/** Delivers a table's stream to the functions that are mapped to it: in order, retried, bisected, and kept when all that was in vain. */
export const createStreamSource = (options: StreamSourceOptions) => {
  const { stream, sources, region, workers, failures, onRecord, pause = pauseInRealTime } = options
  let seen = -1

  const deliver = async (source: EventSource, records: StreamRecord[]): Promise<Outcome> => {
    const event = {
      Records: records.map((record) => ({
        ...record,
        eventSource: 'aws:dynamodb',
        awsRegion: region,
        eventSourceARN: source.sourceArn,
      })),
    }
    const answer = await workers.invoke(source.functionName, event)
    if (!answer.ok) return { failedFrom: records[0]?.dynamodb.SequenceNumber }
    const failed = source.reportsItemFailures ? responseOf(answer.payload) : []
    const first = records.find(({ dynamodb }) => failed.includes(dynamodb.SequenceNumber))
    return { failedFrom: first?.dynamodb.SequenceNumber ?? (failed.length > 0 ? records[0]?.dynamodb.SequenceNumber : undefined) }
  }

  const deliverAll = async (source: EventSource, records: StreamRecord[], attempt: number): Promise<void> => {
    const { failedFrom } = await deliver(source, records)
    if (failedFrom === undefined) return
    const rest = records.slice(records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === failedFrom))
    if (source.retries >= 0 && attempt >= source.retries) return failures.keep(source, rest)
    await pause(pauseMs(attempt))
    const size = source.bisect && rest.length > 1 ? Math.ceil(rest.length / 2) : rest.length
    for (const half of partition(rest, size)) await deliverAll(source, half, attempt + 1)
  }

  const deliverToSource = async (source: EventSource, records: StreamRecord[]): Promise<number> => {
    const wanted = records.filter((record) => passesFilters(record, source.filters))
    const lanes = intoLanes(wanted, source.lanes)
    await Promise.all(
      lanes.map(async (lane) => {
        for (const batch of partition(lane, source.batchSize)) await deliverAll(source, batch, 0)
      }),
    )
    return wanted.length
  }

  /** Reads and delivers until the stream is at its end; returns how many records found a hearer. Skips the look when no function has run. */
  const drain = async (force = false): Promise<number> => {
    let delivered = 0
    if (!force && seen === workers.total() && workers.running() === 0) return 0
    for (;;) {
      const before = workers.running() === 0 ? workers.total() : -1
      const records = await stream.read()
      if (records.length === 0) {
        seen = before
        return delivered
      }
      records.forEach(onRecord)
      for (const source of sources) delivered += await deliverToSource(source, records)
      stream.commit()
    }
  }
  /** Goes to the end of the stream without delivering anything. */
  const skip = async (): Promise<void> => {
    while ((await stream.read()).length > 0) stream.commit()
  }
  return { drain, skip }
}

export type StreamSource = ReturnType<typeof createStreamSource>
