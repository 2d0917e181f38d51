import { revokeFeed } from '../../shared/contracts/calendar-feeds.ts'
import { agency } from '../../shared/domain/agency.ts'
import { agencyOf } from '../../shared/domain/post.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** Ends the calendar address of the acting post; whoever asks for the calendar next finds nothing. */
export const handler = onRequest(revokeFeed, async ({ context }) => {
  await commit(agency, agencyOf(context.by), { type: 'revoke-feed' }, context)
  return {}
})
