import { submitDeadline } from '../../shared/contracts/deadlines.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { submitReport } from '../../shared/reporting/submit-report.ts'

/** An agency, or another post on its behalf, hands in what it owes. */
export const handler = onRequest(submitDeadline, async ({ params, body: { rev, ...sent }, context }) =>
  deadlineView(await submitReport(params.id, sent, rev, context), context),
)
