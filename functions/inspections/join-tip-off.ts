import { premisesTipOffJoined, tipOffAnswerSought } from '../../events/index.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { commit } from '../../shared/store/commit.ts'

/** Brings one more tip-off to an inspection, or one that asks again for its answer. */
export const handler = onEvent([premisesTipOffJoined, tipOffAnswerSought], async ({ type, subject, data, context }) => {
  const tipOff = type === 'tip-off.answer-sought' ? subject : data.tipOff
  await commit(inspection, data.inspection, { type: 'join', tipOff }, context)
})
