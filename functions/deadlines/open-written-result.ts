import { inspectionRecorded } from '../../events/index.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { openWrittenResult } from '../../shared/planning/open-written-result.ts'

/** After a visit: its result is owed in writing, with a clock and a ladder of its own. */
export const handler = onEvent([inspectionRecorded], openWrittenResult)
