import * as z from 'zod'
import type { Resources } from './resources.ts'

const queueSchema = z.object({
  VisibilityTimeout: z.coerce.number().optional(),
  DelaySeconds: z.coerce.number().optional(),
  MaximumMessageSize: z.coerce.number().optional(),
  MessageRetentionPeriod: z.coerce.number().optional(),
  FifoQueue: z.coerce.boolean().optional(),
  ContentBasedDeduplication: z.coerce.boolean().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
})

export interface QueueSpec {
  name: string
  path: string
  arn: string
  url: string
  /** SQS attributes in SQS's own form. */
  attributes: Record<string, string>
  /** ARN of the dead-letter queue. */
  deadLetters?: string
}

const attributesOf = (properties: z.infer<typeof queueSchema>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
  )

/** The queues with their redrive, visibility and delays. */
export const readQueues = (resources: Resources): QueueSpec[] =>
  resources.read('AWS::SQS::Queue', queueSchema).map(({ is, path, reference, attribute }) => ({
    name: attribute('QueueName'),
    path,
    arn: attribute('Arn'),
    url: reference,
    attributes: attributesOf(is),
    ...(is.RedrivePolicy === undefined ? {} : { deadLetters: is.RedrivePolicy.deadLetterTargetArn }),
  }))
