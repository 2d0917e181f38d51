import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Kind } from '../../events/kind.ts'
import { client, tableName } from './client.ts'
import { partition, textKey } from './keys.ts'

/** What people wrote lies apart from state and events, in items that neither the stream's filter nor any queue lets through. */
export type Text = Readonly<Record<string, unknown>>

/** Puts a text beside its aggregate before the decision that refers to it; `expires` (epoch seconds) clears an orphan. */
export const putText = async (kind: Kind, id: string, textId: string, content: Text, expires?: number): Promise<void> => {
  const Item = marshall({ pk: partition(kind, id), sk: textKey(textId), content, expires }, { removeUndefinedValues: true })
  await client.send(new PutItemCommand({ TableName: tableName(), Item }))
}

/** Puts a text that must never change afterwards: when there is one already, it stays. */
export const putTextOnce = async (kind: Kind, id: string, textId: string, content: Text, expires?: number): Promise<void> => {
  const Item = marshall({ pk: partition(kind, id), sk: textKey(textId), content, expires }, { removeUndefinedValues: true })
  const once = { ConditionExpression: 'attribute_not_exists(pk)' }
  await client.send(new PutItemCommand({ TableName: tableName(), Item, ...once })).catch((error) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  })
}

/** The content of a text, or undefined when it is gone. */
export const getText = async (kind: Kind, id: string, textId: string): Promise<Text | undefined> => {
  const Key = { pk: { S: partition(kind, id) }, sk: { S: textKey(textId) } }
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName(), Key, ConsistentRead: true }))
  return Item && (unmarshall(Item).content as Text)
}

/** Deletes every text of an aggregate; to repeat it does no harm. */
export const deleteTexts = async (kind: Kind, id: string): Promise<void> => {
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :text)',
      ExpressionAttributeValues: { ':pk': { S: partition(kind, id) }, ':text': { S: 'text#' } },
      ProjectionExpression: 'pk, sk',
      ConsistentRead: true,
    },
  )
  for await (const page of pages) {
    for (const item of page.Items ?? []) {
      const { pk, sk } = item
      if (pk && sk) await client.send(new DeleteItemCommand({ TableName: tableName(), Key: { pk, sk } }))
    }
  }
}
