import { inspectionConcluded, inspectionOpened, inspectionOpeningRepeated } from '../../events/index.ts'
import { premises } from '../../shared/domain/premises.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { commit } from '../../shared/store/commit.ts'

/** Tells premises that the inspection they asked for is open, and later that it is over. */
export const handler = onEvent(
  [inspectionOpened, inspectionOpeningRepeated, inspectionConcluded],
  async ({ type, subject, data, context }) => {
    const command =
      type === 'inspection.concluded'
        ? ({ type: 'release', inspection: subject, inspectedOn: data.inspectedOn, tipOffs: data.tipOffs } as const)
        : ({ type: 'confirm-inspection', inspection: subject } as const)
    await commit(premises, data.premises, command, context)
  },
)
