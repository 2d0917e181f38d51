import { goLive } from '../../shared/contracts/programme-state.ts'
import { programmeState } from '../../shared/domain/programme-state.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** Ends the rehearsal; from now on mail goes to the posts themselves. */
export const handler = onRequest(goLive, async ({ context }) => {
  const { rev, state } = await commit(programmeState, context.programme.id, { type: 'go-live' }, context)
  return { rev, status: state.status, ...('liveAt' in state && { liveAt: state.liveAt }) }
})
