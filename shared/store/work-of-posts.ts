import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Instant } from '../domain/instant.ts'
import type { Post } from '../domain/post.ts'
import { client, tableName } from './client.ts'
import { index, stateKey } from './keys.ts'
import { type Page, type Pointer, toPointer, unknownPage } from './open-work.ts'

/** Read of one post at once, and looked at in all for one page: a filter that fits little ends the page and not the patience of who waits. */
const readAtOnce = 50
const mostLookedAt = 500

const key = z.strictObject({ deadline: z.string(), pk: z.string() })

/** Behind which item the list of each post goes on; `null` where there was no more. */
const places = z.record(z.string(), z.nullable(key))

type Key = z.infer<typeof key>

const placesIn = (next: string | undefined): z.infer<typeof places> => {
  if (next === undefined) return {}
  try {
    return z.parse(places, JSON.parse(Buffer.from(next, 'base64url').toString()))
  } catch (cause) {
    throw unknownPage(cause)
  }
}

const read = async (owner: Post, after: Key | undefined, before: Instant | undefined) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: index.work,
      KeyConditionExpression: `#owner = :owner${before === undefined ? '' : ' AND deadline <= :before'}`,
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: marshall({ ':owner': owner, ...(before === undefined ? {} : { ':before': before }) }),
      Limit: readAtOnce,
      ...(after ? { ExclusiveStartKey: marshall({ owner, ...after, sk: stateKey }) } : {}),
    }),
  )
  return { items: Items.map((item) => unmarshall(item)), isLast: LastEvaluatedKey === undefined }
}

interface Head {
  readonly item: Pointer
  readonly key: Key
}

/** One post's work from a place on, item by item. */
async function* workAfter(owner: Post, place: Key | null | undefined, before: Instant | undefined): AsyncGenerator<Head> {
  if (place === null) return
  for (let after = place, isLast = false; !isLast; ) {
    const page = await read(owner, after, before)
    for (const item of page.items) {
      after = { deadline: String(item.deadline), pk: String(item.pk) }
      yield { item: { ...toPointer(item), owner }, key: after }
    }
    isLast = page.isLast
  }
}

/** What a list is narrowed to. */
export interface Wanted {
  /** Only what is due at this moment or before. */
  readonly before?: Instant | undefined
  readonly fits: (item: Pointer) => boolean
}

/**
 * The open work of several posts as one list, soonest first, `limit` at a time. `next` holds for each post the last item that was looked at, so
 * that every item that stays where it is comes exactly once; a page may hold few or none of those that fit while `next` leads on.
 */
export const workOfPosts = async (
  posts: readonly Post[],
  { before, fits }: Wanted,
  limit: number,
  from?: string,
): Promise<Page> => {
  const begun = placesIn(from)
  const places = new Map(posts.map((post) => [post, begun[post]]))
  const lists = new Map(posts.map((post) => [post, workAfter(post, begun[post], before)]))
  const heads = new Map<Post, Head>()
  const advance = async (post: Post): Promise<void> => {
    const { value } = (await lists.get(post)?.next()) ?? {}
    if (value) heads.set(post, value)
    else heads.delete(post)
    if (!value) places.set(post, null)
  }
  await Promise.all(posts.map(advance))
  const items: Pointer[] = []
  for (let looked = 0; heads.size > 0 && items.length < limit && looked < mostLookedAt; looked += 1) {
    const [post, head] = [...heads].reduce((a, b) => (b[1].key.deadline < a[1].key.deadline ? b : a))
    if (fits(head.item)) items.push(head.item)
    places.set(post, head.key)
    await advance(post)
  }
  return heads.size === 0
    ? { items }
    : { items, next: Buffer.from(JSON.stringify(Object.fromEntries(places))).toString('base64url') }
}
