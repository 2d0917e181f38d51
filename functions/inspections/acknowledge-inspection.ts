import { acknowledgeInspection } from '../../shared/contracts/inspections.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** The team has seen its task. */
export const handler = onRequest(acknowledgeInspection, async ({ params, body: { rev, ...body }, context }) =>
  inspectionView(await commit(inspection, params.id, { type: 'acknowledge', ...body }, context, { rev }), context),
)
