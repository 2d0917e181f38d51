import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Kind } from '../../events/kind.ts'
import type { Instant } from '../domain/instant.ts'
import { client, tableName } from './client.ts'
import { partition, stateKey } from './keys.ts'

/**
 * Puts the alarm of an item off without reading its state, which may be what nobody can read. `parked` says since when; the next decision
 * that is written leaves it out. Tells whether it was parked: not when the alarm is not due, or the item was written meanwhile.
 */
export const park = async (kind: Kind, id: string, now: Instant, until: Instant): Promise<boolean> => {
  const Key = { pk: { S: partition(kind, id) }, sk: { S: stateKey } }
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName(), Key, ConsistentRead: true }))
  const { due, decision } = Item ?? {}
  if (due?.S === undefined || due.S > now) return false
  const isAsRead = decision ? 'due = :due AND decision = :decision' : 'due = :due AND attribute_not_exists(decision)'
  try {
    await client.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: { ...Item, due: { S: until }, parked: { S: now } },
        ConditionExpression: isAsRead,
        ExpressionAttributeValues: { ':due': due, ...(decision && { ':decision': decision }) },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
