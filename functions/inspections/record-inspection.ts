import { recordInspection } from '../../shared/contracts/inspections.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** The team records what it found, in counts by group of violation. */
export const handler = onRequest(recordInspection, async ({ params, body: { rev, ...body }, context }) =>
  inspectionView(await commit(inspection, params.id, { type: 'record', ...body }, context, { rev }), context),
)
