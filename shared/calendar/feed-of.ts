import { agency } from '../domain/agency.ts'
import { isFeedAlive } from '../domain/agency-feeds.ts'
import type { Aggregate, AnyState, Context } from '../domain/aggregate.ts'
import { deadline } from '../domain/deadline.ts'
import { notThere } from '../domain/domain-error.ts'
import { type FeedItem, feedEntries } from '../domain/feed-entries.ts'
import { inspection } from '../domain/inspection.ts'
import { agencyOf, type Post } from '../domain/post.ts'
import { openFeed } from '../sealing/sign-feed.ts'
import { load } from '../store/commit.ts'
import { loadMany } from '../store/load-many.ts'
import { workOfPosts } from '../store/work-of-posts.ts'
import { writeFeed } from './write-feed.ts'

/** So many of the soonest days are in a calendar; a contact of a district has some thirty a year. */
const most = 400

const kinds: readonly string[] = ['deadline', 'inspection']

const itemsOf = async <S extends AnyState & FeedItem['state'], C extends { type: string }, F>(
  kind: FeedItem['kind'],
  aggregate: Aggregate<S, C, F>,
  pointers: readonly { readonly kind: string; readonly id: string }[],
): Promise<FeedItem[]> => {
  const ids = pointers.filter((pointer) => pointer.kind === kind).map(({ id }) => id)
  const stored = await loadMany(aggregate, ids)
  return [...stored.values()].map(({ state, seq }) => ({ kind, state, seq, index: aggregate.index(state) }))
}

const itemsOfPost = async (post: Post): Promise<FeedItem[]> => {
  const { items } = await workOfPosts([post], { fits: ({ kind }) => kinds.includes(kind) }, most)
  return [...(await itemsOf('deadline', deadline, items)), ...(await itemsOf('inspection', inspection, items))]
}

/** The calendar behind an address; throws not-found alike for an address that is none, was revoked or was given to who holds the post no more. */
export const feedOf = async (file: string, context: Context): Promise<string> => {
  const { programme, calendar, now } = context
  const address = await openFeed(file)
  if (!address) throw notThere('calendar')
  const { post, feed } = address
  if (!isFeedAlive((await load(agency, agencyOf(post)))?.state, post, feed, context)) throw notThere('calendar')
  return writeFeed(feedEntries(await itemsOfPost(post), post, calendar), programme.id, now)
}
