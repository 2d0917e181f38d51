import { answerRecommendation } from '../../shared/contracts/inspections.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** The body answers what was recommended to it. */
export const handler = onRequest(answerRecommendation, async ({ params, body: { rev, recommendation, text: answer }, context }) =>
  inspectionView(
    await commitWithText(inspection, params.id, { answer }, context, rev, (text) => ({
      type: 'answer-recommendation',
      answer: text,
      recommendation,
    })),
    context,
  ),
)
