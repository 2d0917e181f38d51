import { decideInspection } from '../../shared/contracts/inspections.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The team leader decides whether to inspect, with a written reason. */
export const handler = onRequest(decideInspection, async ({ params, body: { rev, inspect, reason, despiteRecent }, context }) =>
  inspectionView(
    await commitWithText(inspection, params.id, { reason }, context, rev, (text) => ({
      type: 'decide',
      inspect,
      reason: text,
      despiteRecent,
    })),
    context,
  ),
)
