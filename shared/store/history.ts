import { PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Recorded } from '../../events/define-event.ts'
import { envelope } from '../../events/define-event.ts'
import type { Kind } from '../../events/kind.ts'
import type { Instant } from '../domain/instant.ts'
import { client, tableName } from './client.ts'
import { eventKey, partition, stateKey } from './keys.ts'
import { outboxOf } from './state-item.ts'

/** Puts an event into the history of its aggregate under a key that follows from it, so a repeat overwrites itself. */
export const putHistory = async (event: Recorded, n: number): Promise<void> => {
  const Item = marshall(
    { pk: partition(event.kind, event.subject), sk: eventKey(event.seq, n), event },
    { removeUndefinedValues: true },
  )
  await client.send(new PutItemCommand({ TableName: tableName(), Item }))
}

/** Read at once when only the latest events are wanted: more than what happens to an item in two days. */
const latestPage = 12

/** What happened to one aggregate since a moment, oldest first; reads and decodes no more of a long history than it must. */
export const readHistorySince = async (kind: Kind, id: string, since: Instant): Promise<Recorded[]> => {
  const events: Recorded[] = []
  for await (const event of eventsOf(kind, id, { ScanIndexForward: false, Limit: latestPage })) {
    if (event.at < since) break
    events.push(event)
  }
  return events.reverse()
}

/** Everything that happened to one aggregate, oldest first. */
export const readHistory = async (kind: Kind, id: string): Promise<Recorded[]> => {
  const events: Recorded[] = []
  for await (const event of eventsOf(kind, id)) events.push(event)
  return events
}

/**
 * Everything that happened to one aggregate, oldest first, with the latest decision too where the relay has not written it down yet: history
 * and state lie beside each other, before the texts, and are read as one.
 */
export const readLife = async (kind: Kind, id: string): Promise<Recorded[]> => {
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk <= :state',
      ExpressionAttributeValues: { ':pk': { S: partition(kind, id) }, ':state': { S: stateKey } },
      ConsistentRead: true,
    },
  )
  const events = new Map<string, Recorded>()
  for await (const { Items = [] } of pages)
    for (const item of Items)
      for (const event of item.sk?.S === stateKey ? outboxOf(item) : [envelope.parse(unmarshall(item).event)])
        events.set(event.id, event)
  return [...events.values()]
}

async function* eventsOf(
  kind: Kind,
  id: string,
  how: { ScanIndexForward?: boolean; Limit?: number } = {},
): AsyncGenerator<Recorded> {
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
      ExpressionAttributeValues: { ':pk': { S: partition(kind, id) }, ':event': { S: 'event#' } },
      ConsistentRead: true,
      ...how,
    },
  )
  for await (const { Items = [] } of pages) for (const item of Items) yield envelope.parse(unmarshall(item).event)
}
