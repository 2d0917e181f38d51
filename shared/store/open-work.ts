import { paginateQuery, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { About } from '../domain/aggregate.ts'
import { DomainError } from '../domain/domain-error.ts'
import type { Instant } from '../domain/instant.ts'
import type { Post } from '../domain/post.ts'
import { client, tableName } from './client.ts'
import { allDueShards, index, kindAndId } from './keys.ts'

/** An aggregate that an index names, without its state. */
export interface Pointer {
  readonly kind: string
  readonly id: string
  readonly due?: Instant | undefined
  readonly deadline?: Instant | undefined
  readonly status?: string | undefined
  readonly owner?: Post | undefined
  readonly changed?: Instant | undefined
  /** Since when its alarm is put off because its wake fails. */
  readonly parked?: Instant | undefined
  readonly about?: About | undefined
  readonly people?: readonly string[] | undefined
  readonly standIns?: readonly Post[] | undefined
}

/** Reads what an index shows of an item. */
export const toPointer = (item: Record<string, unknown>): Pointer => {
  const { pk, due, deadline, status, owner, changed, parked } = item as Record<string, string>
  const { about, people, standIns } = item as Pick<Pointer, 'about' | 'people' | 'standIns'>
  return { ...kindAndId(pk ?? ''), due, deadline, status, owner, changed, parked, about, people, standIns }
}

/** What one shard of the due index wants to be woken by `now`, oldest first, at most `limit`. */
export const dueBy = async (shard: string, now: Instant, limit: number): Promise<Pointer[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: index.due,
      KeyConditionExpression: 'dueShard = :shard AND due <= :now',
      ExpressionAttributeValues: { ':shard': { S: shard }, ':now': { S: now } },
      Limit: limit,
    }),
  )
  return Items.map((item) => toPointer(unmarshall(item)))
}

/** One page of an index, with the key to go on from. */
export interface Page {
  readonly items: readonly Pointer[]
  readonly next?: string | undefined
}

const startKey = z.record(z.string(), z.strictObject({ S: z.string() }))

/** The refusal of a place in a list that no list gave out. */
export const unknownPage = (cause: unknown): DomainError =>
  new DomainError('invalid', 'unknown-page', 'The value of «next» is none that this list gave out; begin again without it.', {
    cause,
  })

const startKeyOf = (from: string): z.infer<typeof startKey> => {
  try {
    return z.parse(startKey, JSON.parse(Buffer.from(from, 'base64url').toString()))
  } catch (cause) {
    throw unknownPage(cause)
  }
}

const ofPeriod = (period: string, limit: number, how: Partial<QueryCommandInput>) =>
  client.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: index.period,
      KeyConditionExpression: '#period = :period',
      ExpressionAttributeNames: { '#period': 'period' },
      ExpressionAttributeValues: { ':period': { S: period } },
      Limit: limit,
      ...how,
    }),
  )

/** What the period index lists under a value (`deadline#2017-H1`), a page at a time. */
export const itemsOfPeriod = async (period: string, limit: number, from?: string): Promise<Page> => {
  const { Items = [], LastEvaluatedKey } = await ofPeriod(period, limit, from ? { ExclusiveStartKey: startKeyOf(from) } : {})
  const next = LastEvaluatedKey && Buffer.from(JSON.stringify(LastEvaluatedKey)).toString('base64url')
  return { items: Items.map((item) => toPointer(unmarshall(item))), next }
}

/** The last of what the period index lists under a value, in the reverse order of its keys. */
export const latestOfPeriod = async (period: string, limit: number): Promise<readonly Pointer[]> => {
  const { Items = [] } = await ofPeriod(period, limit, { ScanIndexForward: false })
  return Items.map((item) => toPointer(unmarshall(item)))
}

const ofDue = async function* (how: Partial<QueryCommandInput>): AsyncGenerator<Pointer> {
  for (const shard of allDueShards()) {
    const pages = paginateQuery(
      { client },
      {
        TableName: tableName(),
        IndexName: index.due,
        KeyConditionExpression: 'dueShard = :shard',
        ExpressionAttributeValues: { ':shard': { S: shard } },
        ...how,
      },
    )
    for await (const result of pages) for (const item of result.Items ?? []) yield toPointer(unmarshall(item))
  }
}

/** Everything that has an alarm, with all that the index shows of it. */
export const allOpen = (): AsyncGenerator<Pointer> => ofDue({})

/** What an alarm says of itself, without whom its item belongs to and what it is about. */
export type Armed = Pick<Pointer, 'kind' | 'id' | 'due' | 'changed' | 'parked'>

/** Every alarm, with the moment of its item's last change; the auditor walks them daily, so nothing more is read of them. */
export const allArmed = (): AsyncGenerator<Armed> => ofDue({ ProjectionExpression: 'pk, due, changed, parked' })

/** Everything that the period index lists under a value, however much. */
export const allOfPeriod = async function* (period: string): AsyncGenerator<Pointer> {
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName(),
      IndexName: index.period,
      KeyConditionExpression: '#period = :period',
      ExpressionAttributeNames: { '#period': 'period' },
      ExpressionAttributeValues: { ':period': { S: period } },
    },
  )
  for await (const result of pages) for (const item of result.Items ?? []) yield toPointer(unmarshall(item))
}
