import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AwsJson, createAwsJson } from '../../local/aws-json.ts'
import { type Engine, startDynoxide } from '../../local/dynoxide.ts'

describe('the table engine', () => {
  let engine: Engine
  let tables: AwsJson
  beforeAll(async () => {
    engine = await startDynoxide()
    tables = createAwsJson(engine.endpoint, 'dynamodb', 'DynamoDB_20120810')
    await tables.call('CreateTable', {
      TableName: 'things',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    })
  })
  afterAll(async () => {
    tables.close()
    await engine.stop()
  })

  const millisecondsFor = async (from: number, count: number): Promise<number> => {
    const begun = performance.now()
    for (let number = from; number < from + count; number += 1)
      await tables.call('PutItem', { TableName: 'things', Item: { pk: { S: `thing-${number}` }, text: { S: 'x'.repeat(300) } } })
    return performance.now() - begun
  }

  it('writes as fast after ten thousand writes as at first, so that months of stream cost nothing', async () => {
    await millisecondsFor(0, 500)
    const early = await millisecondsFor(500, 500)
    await millisecondsFor(1000, 9500)
    expect(await millisecondsFor(10_500, 500)).toBeLessThan(early * 4)
  })
})
