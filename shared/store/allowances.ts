import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Allowance, Left } from '../domain/allowance.ts'
import { takeOne } from '../domain/allowance.ts'
import type { Instant } from '../domain/instant.ts'
import { plusMinutes } from '../domain/instant.ts'
import { pauseWithJitter } from './chance.ts'
import { client, tableName } from './client.ts'
import { allowanceKey, allowancePartition } from './keys.ts'

const attempts = 8

type Stored = Left & { readonly seq: number }

const load = async (name: string): Promise<Stored | undefined> => {
  const Key = { pk: { S: allowancePartition(name) }, sk: { S: allowanceKey } }
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName(), Key, ConsistentRead: true }))
  return Item && (unmarshall(Item) as Stored)
}

const put = async (name: string, before: Stored | undefined, taken: Left): Promise<boolean> => {
  const Item = marshall({ pk: allowancePartition(name), sk: allowanceKey, seq: (before?.seq ?? 0) + 1, ...taken })
  const asRead = before
    ? { ConditionExpression: 'seq = :before', ExpressionAttributeValues: { ':before': { N: String(before.seq) } } }
    : { ConditionExpression: 'attribute_not_exists(pk)' }
  return client.send(new PutItemCommand({ TableName: tableName(), Item, ...asRead })).then(
    () => true,
    (error) => {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    },
  )
}

/**
 * Takes one of a shared allowance, which knows nobody: resolves to nothing when there was one, else to the time from when there is one
 * again. Where so many take at once that none of the attempts came through, that is in a minute.
 */
export const takeOf = async (name: string, allowance: Allowance, now: Instant): Promise<Instant | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await load(name)
    const result = takeOne(before, allowance, now)
    if ('again' in result) return result.again
    if (await put(name, before, result.taken)) return undefined
    await pauseWithJitter(attempt)
  }
  return plusMinutes(now, 1)
}
