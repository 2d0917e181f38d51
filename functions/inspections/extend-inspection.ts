import { extendInspection } from '../../shared/contracts/inspections.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The team's superior moves the deadline, with a reason. */
export const handler = onRequest(extendInspection, async ({ params, body: { rev, until, reason }, context }) =>
  inspectionView(
    await commitWithText(inspection, params.id, { reason }, context, rev, (text) => ({ type: 'extend', until, reason: text })),
    context,
  ),
)
