import { inspectionAnswerRepeated, inspectionConcluded } from '../../events/index.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { commit } from '../../shared/store/commit.ts'

/** Gives the tip-offs of an inspection their answer; one that was called off counts as not inspected. */
export const handler = onEvent([inspectionConcluded, inspectionAnswerRepeated], async ({ type, data, subject, context }) => {
  const tipOffs = type === 'inspection.concluded' ? data.tipOffs : [data.tipOff]
  const outcome = data.outcome === 'inspected' ? 'inspected' : 'not-inspected'
  for (const id of tipOffs) await commit(tipOff, id, { type: 'answer', inspection: subject, outcome }, context)
})
