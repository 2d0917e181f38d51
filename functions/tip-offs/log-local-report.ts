import { logLocalReport } from '../../shared/contracts/tip-offs.ts'
import { publicView } from '../../shared/domain/tip-off-view.ts'
import { takeIn } from '../../shared/intake/take-in.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'

/** Takes in a locality's report of suspected premises, which goes the same way as a citizen's. */
export const handler = onRequest(logLocalReport, async ({ body, context }) => {
  const { receipt, state, warnings } = await takeIn(body, 'locality', context)
  return { receipt, ...publicView(state, context), warnings }
})
