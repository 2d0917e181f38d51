import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll } from 'vitest'
import { startDynoxide } from '../../local/dynoxide.ts'

/** Gives the tests of a file a real table of their own, with its indexes; the store's modules must be imported after it, dynamically. */
export const useTable = (): void => {
  let stop = async () => {}
  beforeAll(async () => {
    const engine = await startDynoxide()
    stop = engine.stop
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      AWS_REGION: 'ap-southeast-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      TABLE_NAME: 'keng',
    })
    const { client } = await import('../../shared/store/client.ts')
    const text = (...names: string[]) => names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }))
    const key = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' as const },
      { AttributeName: range, KeyType: 'RANGE' as const },
    ]
    const include = (...NonKeyAttributes: string[]) => ({ ProjectionType: 'INCLUDE' as const, NonKeyAttributes })
    await client.send(
      new CreateTableCommand({
        TableName: 'keng',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: text('pk', 'sk', 'dueShard', 'due', 'owner', 'deadline', 'period', 'code'),
        KeySchema: key('pk', 'sk'),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'due',
            KeySchema: key('dueShard', 'due'),
            Projection: include('changed', 'parked', 'status', 'owner', 'deadline', 'about'),
          },
          { IndexName: 'work', KeySchema: key('owner', 'deadline'), Projection: include('due', 'status', 'about') },
          {
            IndexName: 'period',
            KeySchema: key('period', 'pk'),
            Projection: include('status', 'owner', 'deadline', 'people', 'standIns'),
          },
          { IndexName: 'code', KeySchema: key('code', 'pk'), Projection: { ProjectionType: 'KEYS_ONLY' } },
        ],
      }),
    )
  })
  afterAll(() => stop())
}
