import { settleViolation } from '../../shared/contracts/inspections.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** One violation of a group is settled. */
export const handler = onRequest(settleViolation, async ({ params, body: { rev, ...body }, context }) =>
  inspectionView(await commit(inspection, params.id, { type: 'settle', ...body }, context, { rev }), context),
)
