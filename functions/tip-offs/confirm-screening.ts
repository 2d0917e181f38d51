import { confirmScreening } from '../../shared/contracts/tip-offs.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { staffView } from '../../shared/domain/tip-off-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** The second post agrees that a tip-off is unfounded, or gives it back to its desk. */
export const handler = onRequest(confirmScreening, async ({ params, body, context }) =>
  staffView(
    await commit(tipOff, params.id, { type: 'confirm-unfounded', agree: body.agree }, context, { rev: body.rev }),
    context,
  ),
)
