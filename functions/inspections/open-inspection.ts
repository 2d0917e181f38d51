import { premisesInspectionRequested } from '../../events/index.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { commit } from '../../shared/store/commit.ts'

/** Opens the inspection that premises asked for, or says again that it is open. */
export const handler = onEvent([premisesInspectionRequested], async ({ subject, data, at, context }) => {
  const { inspection: id, tipOffs, area, category, independent, lastInspected } = data
  await commit(
    inspection,
    id,
    { type: 'open', id, premises: subject, tipOffs, area, category, independent, lastInspected, askedAt: at },
    context,
  )
})
