import { acceptDeadline } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** The recipient takes what was handed in. */
export const handler = onRequest(acceptDeadline, async ({ params, body: { rev }, context }) =>
  deadlineView(await commit(deadline, params.id, { type: 'accept' }, context, { rev }), context),
)
