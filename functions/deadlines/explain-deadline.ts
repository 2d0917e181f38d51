import { explainDeadline } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The owner says why it is late and when it is expected; the deadline stays where it is. */
export const handler = onRequest(explainDeadline, async ({ params, body: { rev, reason, expected }, context }) =>
  deadlineView(
    await commitWithText(deadline, params.id, { reason }, context, rev, (text) => ({ type: 'explain', expected, text })),
    context,
  ),
)
