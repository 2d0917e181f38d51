import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import middy from '@middy/core'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent, Context as LambdaContext } from 'aws-lambda'
import type { Recorded } from '../../events/define-event.ts'
import { outboxOf } from '../store/state-item.ts'
import { logger } from './logger.ts'

/** Handles stream records in their order and reports the first that failed, so that the stream goes on from there. */
const processor = new BatchProcessor(EventType.DynamoDBStreams)

/** Wraps the relay: each record of the stream is the new image of an aggregate, whose outbox holds the events of its latest decision. */
export const onOutbox = (carry: (events: readonly Recorded[]) => Promise<void>) => {
  const handle = async (record: DynamoDBRecord): Promise<void> => {
    const image = record.dynamodb?.NewImage
    if (!image) return
    try {
      await carry(outboxOf(image as Record<string, AttributeValue>))
    } catch (error) {
      logger.error('relay failed', { record: record.eventID, name: error instanceof Error ? error.name : 'unknown' })
      throw error
    }
  }
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(
    (event: DynamoDBStreamEvent, context: LambdaContext): Promise<DynamoDBBatchResponse> =>
      processPartialResponse(event, handle, processor, { context, throwOnFullBatchFailure: false }),
  )
}
