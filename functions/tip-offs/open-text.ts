import { openText } from '../../shared/contracts/tip-offs.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { openSeals } from '../../shared/intake/open-seals.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** Opens the sealed account: that it was opened, by which post and why, is on record before the key is asked. */
export const handler = onRequest(openText, async ({ params, body, context }) => {
  const { state } = await commit(tipOff, params.id, { type: 'open-text', purpose: body.purpose }, context)
  return openSeals(state)
})
