import { screenTipOff } from '../../shared/contracts/tip-offs.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { staffView } from '../../shared/domain/tip-off-view.ts'
import { knownPlace } from '../../shared/intake/known-place.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The desk says what a tip-off is worth, with a reason; an accepted one gets a screened summary for the team. */
export const handler = onRequest(screenTipOff, async ({ params, body, context }) => {
  const { rev, outcome, reason, summary, of, forwardTo, signs } = body
  const sameAs = await knownPlace(of)
  return staffView(
    await commitWithText(tipOff, params.id, { reason, summary }, context, rev, (text) => ({
      type: 'screen',
      outcome,
      reason: text,
      forwardTo,
      signs,
      sameAs,
    })),
    context,
  )
})
