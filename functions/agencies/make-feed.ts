import { randomUUID } from 'node:crypto'
import { makeFeed } from '../../shared/contracts/calendar-feeds.ts'
import { agency } from '../../shared/domain/agency.ts'
import { agencyOf } from '../../shared/domain/post.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { signFeed } from '../../shared/sealing/sign-feed.ts'
import { commit } from '../../shared/store/commit.ts'

/** Gives the holder of the acting post a calendar address, once; the one before is dead from this moment. */
export const handler = onRequest(makeFeed, async ({ person, context }) => {
  if (!person) return undefined
  const [post, feed] = [context.by, randomUUID()]
  const id = agencyOf(post)
  await commit(agency, id, { type: 'open', agency: id }, { ...context, by: 'system' })
  await commit(agency, id, { type: 'make-feed', feed, person }, context)
  return { path: `/calendar/${await signFeed({ post, feed })}`, at: context.now }
})
