import { PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Recorded } from '../../events/define-event.ts'
import { envelope } from '../../events/define-event.ts'
import type { Kind } from '../../events/kind.ts'
import { client, tableName } from './client.ts'
import { eventKey, partition } from './keys.ts'

/** Puts an event into the history of its aggregate under a key that follows from it, so a repeat overwrites itself. */
export const putHistory = async (event: Recorded, n: number): Promise<void> => {
  const Item = marshall(
    { pk: partition(event.kind, event.subject), sk: eventKey(event.seq, n), event },
    { removeUndefinedValues: true },
  )
  await client.send(new PutItemCommand({ TableName: tableName(), Item }))
}

/** Everything that happened to one aggregate, oldest first. */
export const readHistory = async (kind: Kind, id: string): Promise<Recorded[]> => {
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
      ExpressionAttributeValues: { ':pk': { S: partition(kind, id) }, ':event': { S: 'event#' } },
      ConsistentRead: true,
    },
  )
  const events: Recorded[] = []
  for await (const page of pages) for (const item of page.Items ?? []) events.push(envelope.parse(unmarshall(item).event))
  return events
}
