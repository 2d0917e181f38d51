import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'

const client = new DynamoDBClient({})
const TableName = process.env.TABLE_NAME

export interface Note {
  pk: string
  sk: 'state'
  to: string
  text: string
  due?: string
  dueShard?: '00'
  rung: string[]
  reports: string[]
}

export const put = async (item: Record<string, unknown>, isNew = false): Promise<void> => {
  const condition = isNew ? { ConditionExpression: 'attribute_not_exists(pk)' } : {}
  await client.send(new PutItemCommand({ TableName, Item: marshall(item, { removeUndefinedValues: true }), ...condition }))
}

export const get = async (pk: string): Promise<Note | undefined> => {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshall({ pk, sk: 'state' }), ConsistentRead: true }))
  return Item === undefined ? undefined : (unmarshall(Item) as Note)
}

export const dueBy = async (now: string): Promise<string[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :shard AND due <= :now',
      ExpressionAttributeValues: marshall({ ':shard': '00', ':now': now }),
      Limit: 50,
    }),
  )
  return Items.map((item) => String(unmarshall(item).pk))
}
