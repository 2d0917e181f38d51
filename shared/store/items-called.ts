import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { client, tableName } from './client.ts'
import { index } from './keys.ts'
import { type Pointer, toPointer } from './open-work.ts'

/** More items than these never share one code in any likelihood. */
const most = 10

/** The items that people call by a short code: as a rule one, and two where a code was given twice. */
export const itemsCalled = async (code: string): Promise<Pointer[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: index.code,
      KeyConditionExpression: '#code = :code',
      ExpressionAttributeNames: { '#code': 'code' },
      ExpressionAttributeValues: { ':code': { S: code } },
      Limit: most,
    }),
  )
  return Items.map((item) => toPointer(unmarshall(item)))
}
