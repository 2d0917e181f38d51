import { acknowledgeTipOff } from '../../shared/contracts/tip-offs.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { staffView } from '../../shared/domain/tip-off-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** An official confirms that an urgent or a conflict tip-off is in hand, which stops its ladder. */
export const handler = onRequest(acknowledgeTipOff, async ({ params, body, context }) =>
  staffView(await commit(tipOff, params.id, { type: 'acknowledge' }, context, { rev: body.rev }), context),
)
