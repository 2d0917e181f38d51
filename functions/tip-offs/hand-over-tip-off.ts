import { handOverTipOff } from '../../shared/contracts/tip-offs.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { staffView } from '../../shared/domain/tip-off-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** Records to whom an urgent or a conflict tip-off was handed over, which closes it here. */
export const handler = onRequest(handOverTipOff, async ({ params, body: { rev, to, reason }, context }) =>
  staffView(
    await commitWithText(tipOff, params.id, { reason }, context, rev, (text) => ({ type: 'hand-over', to, reason: text })),
    context,
  ),
)
