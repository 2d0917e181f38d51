import { recommendMeasure } from '../../shared/contracts/inspections.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The team recommends a measure to a body. */
export const handler = onRequest(recommendMeasure, async ({ params, body: { rev, to, text: measure }, context }) =>
  inspectionView(
    await commitWithText(inspection, params.id, { measure }, context, rev, (text) => ({
      type: 'recommend',
      recommendation: text,
      to,
    })),
    context,
  ),
)
