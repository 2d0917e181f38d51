import * as z from 'zod'
import type { Resources } from './resources.ts'

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.coerce.boolean().default(true),
  BatchSize: z.coerce.number().optional(),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  BisectBatchOnFunctionError: z.coerce.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  ParallelizationFactor: z.coerce.number().default(1),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).default({ Filters: [] }),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().optional() }).default({}),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
})

export interface EventSource {
  sourceArn: string
  functionName: string
  batchSize: number
  windowSeconds: number
  bisect: boolean
  /** -1: for ever. */
  retries: number
  lanes: number
  reportsItemFailures: boolean
  /** Patterns; an event passes if one of them matches, or if there are none. */
  filters: unknown[]
  maximumConcurrency?: number
  onFailure?: string
}

// Defaults of AWS: 100 stream records or 10 messages a batch.
const defaultBatchSize = (sourceArn: string): number => (sourceArn.includes(':dynamodb:') ? 100 : 10)

const nameOf = (functionNameOrArn: string): string =>
  functionNameOrArn.split(':function:').at(-1)?.split(':')[0] ?? functionNameOrArn

/** The enabled event source mappings of streams and queues. */
export const readEventSources = (resources: Resources): EventSource[] =>
  resources
    .read('AWS::Lambda::EventSourceMapping', mappingSchema)
    .filter(({ is }) => is.Enabled)
    .map(({ is }) => ({
      sourceArn: is.EventSourceArn,
      functionName: nameOf(is.FunctionName),
      batchSize: is.BatchSize ?? defaultBatchSize(is.EventSourceArn),
      windowSeconds: is.MaximumBatchingWindowInSeconds,
      bisect: is.BisectBatchOnFunctionError,
      retries: is.MaximumRetryAttempts,
      lanes: is.ParallelizationFactor,
      reportsItemFailures: is.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      filters: is.FilterCriteria.Filters.map(({ Pattern }) => JSON.parse(Pattern)),
      ...(is.ScalingConfig.MaximumConcurrency === undefined ? {} : { maximumConcurrency: is.ScalingConfig.MaximumConcurrency }),
      ...(is.DestinationConfig.OnFailure === undefined ? {} : { onFailure: is.DestinationConfig.OnFailure.Destination }),
    }))
