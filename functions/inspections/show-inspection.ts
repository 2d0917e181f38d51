import { showInspection } from '../../shared/contracts/inspections.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { taskTexts } from '../../shared/intake/task-texts.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { show } from '../../shared/store/show.ts'

/** An inspection with its place and the screened summaries of its tip-offs; never an account. */
export const handler = onRequest(showInspection, async ({ params, context }) => {
  const stored = await show(inspection, params.id, context)
  return { ...inspectionView(stored, context), ...(await taskTexts(stored.state)) }
})
