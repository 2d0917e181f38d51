import { waiveDeadline } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The coordinator releases an agency from one deadline, with a reason. */
export const handler = onRequest(waiveDeadline, async ({ params, body: { rev, reason }, context }) =>
  deadlineView(
    await commitWithText(deadline, params.id, { reason }, context, rev, (text) => ({ type: 'waive', reason: text })),
    context,
  ),
)
