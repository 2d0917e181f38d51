import * as realSdk from '@aws-sdk/client-dynamodb'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, dropTable, ensureTable, type Item, openDatabase } from '../../local/dynamodb.ts'
import { openTableStream, type StreamRecord, type TableStream } from '../../local/table-stream.ts'
import type { TableSpec } from '../../local/template/tables.ts'
import { runs } from '../properties.ts'
import { type Call, callsOf, S } from '../support/table-calls.ts'
import { referenceTemplate } from './model/a-model.ts'
import { createDynamodb } from './model/dynamodb.ts'
import { sdkPackage } from './model/sdk.ts'
import { createTable } from './model/table.ts'

type Sdk = Pick<typeof realSdk, 'DynamoDBClient' | 'PutItemCommand' | 'GetItemCommand' | 'DeleteItemCommand' | 'QueryCommand'>

const plain = ({ $metadata: _metadata, ConsumedCapacity: _capacity, ...answer }: Record<string, unknown>): unknown =>
  JSON.parse(JSON.stringify(answer))

/** The answer of one side, an error by its name and what it shows. */
const answerOf = async (
  sdk: Sdk,
  client: realSdk.DynamoDBClient,
  TableName: string,
  { operation, input }: Call,
): Promise<Record<string, unknown>> => {
  const Command = operation === 'Query' ? sdk.QueryCommand : sdk[`${operation}ItemCommand`]
  try {
    const command = Reflect.construct(Command, [{ TableName, ...input }]) as realSdk.QueryCommand
    return plain({ ...(await client.send(command)) }) as Record<string, unknown>
  } catch (error) {
    const { name, Item } = error as Error & { Item?: Item }
    return { error: name, ...(Item === undefined ? {} : { Item }) }
  }
}

const readAll = async (stream: TableStream): Promise<StreamRecord[]> => {
  const records: StreamRecord[] = []
  for (let page = await stream.read(); page.length > 0; page = await stream.read()) records.push(...page)
  stream.commit()
  return records
}

const imageOf = ({ eventName, dynamodb: { Keys, NewImage } }: StreamRecord) => ({ eventName, Keys, NewImage })

describe('the model of a table', () => {
  let spec: TableSpec
  let database: Database
  let real: realSdk.DynamoDBClient
  beforeAll(async () => {
    const [table] = (await referenceTemplate()).tables
    if (table === undefined) throw new Error('The template has no table')
    spec = table
    database = await openDatabase(undefined)
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
    real = new realSdk.DynamoDBClient({ endpoint: database.endpoint, region: 'ap-southeast-1', credentials })
  })
  afterAll(async () => {
    real.destroy()
    await database.stop()
  })

  /** A fresh table on either side. */
  const pair = async (run: number) => {
    const named = { ...spec, name: `differential-${run}` }
    await dropTable(database, named)
    await ensureTable(database, named)
    const table = createTable(named)
    const dynamodb = createDynamodb([table])
    const sdk = sdkPackage('@aws-sdk/client-dynamodb', async (_service, operation, input) => dynamodb(operation, input)) as Sdk
    const model = new sdk.DynamoDBClient({})
    return {
      both: async (made: Call) =>
        Promise.all([answerOf(realSdk, real, named.name, made), answerOf(sdk, model, named.name, made)]),
      streams: async () => Promise.all([readAll(await openTableStream(database, named)), readAll(table.stream)]),
    }
  }

  it('answers every sequence of calls as dynoxide does, page by page, mistakes included, and leaves the same images in its stream', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(callsOf(spec), { maxLength: 120, size: 'max' }), async (calls) => {
        run += 1
        const { both, streams } = await pair(run)
        for (const made of calls) {
          let from: Record<string, unknown> = {}
          do {
            const page = { ...made, input: { ...made.input, ...from } }
            const [expected, answered] = await both(page)
            expect(answered, JSON.stringify(page)).toEqual(expected)
            from = { ExclusiveStartKey: expected.LastEvaluatedKey }
          } while (from.ExclusiveStartKey !== undefined)
        }
        const [expected, images] = await streams()
        expect(images.map(imageOf)).toEqual(expected.map(imageOf))
      }),
      { numRuns: runs(40) },
    )
  })

  it('refuses loudly what it does not play', async () => {
    const dynamodb = createDynamodb([createTable(spec)])
    const TableName = spec.name
    expect(() => dynamodb('TransactWriteItems', { TableName })).toThrow('does not play TransactWriteItems')
    expect(() => dynamodb('PutItem', { TableName, Item: {}, ReturnValues: 'ALL_OLD' })).toThrow('does not play ReturnValues')
    const size = { ConditionExpression: 'size(sk) < :most', ExpressionAttributeValues: { ':most': { N: '1' } } }
    expect(() => dynamodb('PutItem', { TableName, Item: { pk: S('a'), sk: S('b') }, ...size })).toThrow(
      'does not play the expression',
    )
  })
})
