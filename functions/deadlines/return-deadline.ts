import { returnDeadline } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The recipient sends a submission back to be mended, with a reason; the owner gets a new day. */
export const handler = onRequest(returnDeadline, async ({ params, body: { rev, reason }, context }) =>
  deadlineView(
    await commitWithText(deadline, params.id, { reason }, context, rev, (text) => ({ type: 'return', reason: text })),
    context,
  ),
)
