import { extendDeadline } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The recipient or the coordinator moves a deadline, with a reason. */
export const handler = onRequest(extendDeadline, async ({ params, body: { rev, until, reason }, context }) =>
  deadlineView(
    await commitWithText(deadline, params.id, { reason }, context, rev, (text) => ({ type: 'extend', until, reason: text })),
    context,
  ),
)
