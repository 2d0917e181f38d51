import * as z from 'zod'
import type { Resources } from './resources.ts'

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))

const tableSchema = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
      }),
    )
    .default([]),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.coerce.boolean() }).optional(),
})

export interface TableSpec {
  name: string
  streamArn: string
  definition: z.infer<typeof tableSchema>
  /** The attribute whose number of seconds says when an item may go. */
  expires?: string
}

/** The tables as the template defines them. */
export const readTables = (resources: Resources): TableSpec[] =>
  ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable']
    .flatMap((type) => resources.read(type, tableSchema))
    .map(({ is, reference, attribute }) => ({
      name: reference,
      streamArn: attribute('StreamArn'),
      definition: is,
      ...(is.TimeToLiveSpecification?.Enabled ? { expires: is.TimeToLiveSpecification.AttributeName } : {}),
    }))
