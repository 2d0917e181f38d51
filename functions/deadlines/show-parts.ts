import { showParts } from '../../shared/contracts/deadlines.ts'
import { partsOf } from '../../shared/domain/consolidation.ts'
import { consolidationView } from '../../shared/domain/consolidation-view.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { loadMany } from '../../shared/store/load-many.ts'
import { show } from '../../shared/store/show.ts'

/** The reports that one report takes up, for those who write it and those who get it. */
export const handler = onRequest(showParts, async ({ params, context }) => {
  const { state } = await show(deadline, params.id, context, 'consolidate')
  const parts = partsOf(state, context.programme)
  const stored = await loadMany(
    deadline,
    parts.map(({ id }) => id),
  )
  return consolidationView(state, parts, new Map([...stored].map(([id, entry]) => [id, entry.state])), context)
})
