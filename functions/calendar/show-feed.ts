import { feedOf } from '../../shared/calendar/feed-of.ts'
import { showFeed } from '../../shared/contracts/calendar-feeds.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'

/** The calendar of a post, for whoever has its address. */
export const handler = onRequest(showFeed, async ({ params: { feed }, context }) => ({
  name: 'keng.ics',
  bytes: Buffer.from(await feedOf(feed, context)),
}))
