import { passesFilters } from './event-pattern.ts'
import type { Message, Queue } from './queue.ts'
import type { EventSource } from './template/event-sources.ts'
import type { Workers } from './workers.ts'

// SQS hands out at most ten messages a call; larger batches take several.
const receiveLimit = 10

const toRecord = (message: Message, source: EventSource, region: string) => ({
  messageId: message.messageId,
  receiptHandle: message.receiptHandle,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(message.receivedAt),
  },
  messageAttributes: Object.fromEntries(
    Object.entries(message.messageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue },
    ]),
  ),
  md5OfBody: message.md5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: source.sourceArn,
  awsRegion: region,
})

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

/** Identifiers that a partial batch response calls failed; undefined when the response makes no sense, which fails the whole batch. */
const failedItems = (payload: string): string[] | undefined => {
  const response: unknown = JSON.parse(payload)
  if (response === null || typeof response !== 'object' || !('batchItemFailures' in response)) return []
  const { batchItemFailures: failures } = response
  if (failures === null) return []
  if (!Array.isArray(failures)) return undefined
  const identifiers: unknown[] = failures.map((failure: { itemIdentifier?: unknown } | null) => failure?.itemIdentifier)
  const texts = identifiers.filter((identifier) => typeof identifier === 'string' && identifier !== '')
  return texts.length === identifiers.length ? texts.map(String) : undefined
}

export interface QueueSourceOptions {
  queue: Queue
  source: EventSource
  region: string
  /** Batches in the air at once. */
  concurrency: number
  workers: Workers
}

/** Delivers a queue's messages to the function that is mapped to it; what fails comes back after the visibility time-out. */
export const createQueueSource = ({ queue, source, region, concurrency, workers }: QueueSourceOptions) => {
  /** The next batch, filtered; undefined when nothing can be received. */
  const takeBatch = (): Message[] | undefined => {
    const batch: Message[] = []
    while (batch.length < source.batchSize) {
      const received = queue.receive(Math.min(receiveLimit, source.batchSize - batch.length))
      if (received.length === 0) break
      batch.push(...received)
    }
    if (batch.length === 0) return undefined
    // As on AWS, a message that no filter lets through is gone.
    const isWanted = ({ body }: Message): boolean =>
      source.filters.length === 0 || passesFilters({ body: parsed(body) }, source.filters)
    const { wanted = [], refused = [] } = Object.groupBy(batch, (message) => (isWanted(message) ? 'wanted' : 'refused'))
    refused.forEach(queue.remove)
    return wanted
  }

  const deliver = async (batch: Message[]): Promise<void> => {
    const answer = await workers.invoke(source.functionName, {
      Records: batch.map((message) => toRecord(message, source, region)),
    })
    if (!answer.ok) return
    const failed = source.reportsItemFailures ? failedItems(answer.payload) : []
    if (failed === undefined || failed.some((identifier) => !batch.some(({ messageId }) => messageId === identifier))) return
    for (const message of batch) if (!failed.includes(message.messageId)) queue.remove(message)
  }

  /** Delivers until fewer than `least` messages are visible and nothing is in the air; returns the number of batches. */
  const drain = async (least = 1): Promise<number> => {
    let batches = 0
    const inTheAir = new Set<Promise<void>>()
    for (;;) {
      while (inTheAir.size < concurrency && queue.readyCount() >= least) {
        const batch = takeBatch()
        if (batch === undefined) break
        if (batch.length === 0) continue
        batches += 1
        const delivery = deliver(batch).finally(() => inTheAir.delete(delivery))
        inTheAir.add(delivery)
      }
      if (inTheAir.size === 0) return batches
      await Promise.race(inTheAir)
    }
  }
  return { drain, batchSize: source.batchSize, isPatient: source.windowSeconds > 0 }
}

export type QueueSource = ReturnType<typeof createQueueSource>
