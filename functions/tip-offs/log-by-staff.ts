import { logByStaff } from '../../shared/contracts/tip-offs.ts'
import { publicView } from '../../shared/domain/tip-off-view.ts'
import { takeIn } from '../../shared/intake/take-in.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'

/** Takes in what somebody said by phone or wrote on paper; the official prints the receipt and asks for no name. */
export const handler = onRequest(logByStaff, async ({ body: { channel, ...handedIn }, context }) => {
  const { receipt, state, warnings } = await takeIn(handedIn, channel, context)
  return { receipt, ...publicView(state, context), warnings }
})
