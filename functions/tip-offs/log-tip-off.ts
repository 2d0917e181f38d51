import { logTipOff } from '../../shared/contracts/tip-offs.ts'
import { publicView } from '../../shared/domain/tip-off-view.ts'
import { takeIn } from '../../shared/intake/take-in.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'

/** Takes a citizen's tip-off in and answers with the receipt, which is shown this once and stored nowhere. */
export const handler = onRequest(logTipOff, async ({ body, context }) => {
  const { receipt, state, warnings } = await takeIn(body, 'web', context)
  return { receipt, ...publicView(state, context), warnings }
})
