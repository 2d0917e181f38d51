import { reassignInspection } from '../../shared/contracts/inspections.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The team's superior gives the task to another team, with a reason. */
export const handler = onRequest(reassignInspection, async ({ params, body: { rev, team, reason }, context }) =>
  inspectionView(
    await commitWithText(inspection, params.id, { reason }, context, rev, (text) => ({ type: 'reassign', team, reason: text })),
    context,
  ),
)
