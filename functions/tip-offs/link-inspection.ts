import { inspectionOpened, inspectionOpeningRepeated, inspectionTipOffJoined } from '../../events/index.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { commit } from '../../shared/store/commit.ts'

/** Tells the tip-offs of an inspection that it has taken them up. */
export const handler = onEvent(
  [inspectionOpened, inspectionOpeningRepeated, inspectionTipOffJoined],
  async ({ type, data, subject, context }) => {
    const joined = type === 'inspection.tip-off-joined'
    const tipOffs = joined ? [data.tipOff] : data.tipOffs
    for (const id of tipOffs) await commit(tipOff, id, { type: 'link', inspection: subject, joined }, context)
  },
)
