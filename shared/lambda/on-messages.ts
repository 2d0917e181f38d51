import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import middy from '@middy/core'
import type { Context as LambdaContext, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { DomainError } from '../domain/domain-error.ts'
import { logger } from './logger.ts'

const processor = new BatchProcessor(EventType.SQS)

/**
 * Wraps a reaction to queue messages: each message stands for itself, so a bad one goes its way to the dead-letter queue and delays no
 * good one; `received` is how often it has been handed out. What the rules refuse is logged and acknowledged (it was done or undone meanwhile); anything else is delivered again.
 */
export const onMessages = (react: (body: unknown, received: number) => Promise<void>) => {
  const handle = async (record: SQSRecord): Promise<void> => {
    try {
      await react(JSON.parse(record.body), Number(record.attributes.ApproximateReceiveCount ?? 1))
    } catch (error) {
      if (error instanceof DomainError) return logger.info('refused', { messageId: record.messageId, code: error.code })
      logger.error('failed', { messageId: record.messageId, name: error instanceof Error ? error.name : 'unknown' })
      throw error
    }
  }
  return middy<SQSEvent, SQSBatchResponse>().handler(
    (event: SQSEvent, context: LambdaContext): Promise<SQSBatchResponse> =>
      processPartialResponse(event, handle, processor, { context, throwOnFullBatchFailure: false }),
  )
}
