import { inspectionJoinRefused, tipOffAccepted } from '../../events/index.ts'
import { premises } from '../../shared/domain/premises.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { commit } from '../../shared/store/commit.ts'

/** Brings an accepted tip-off to its premises, where all that concerns one place is put in order. */
export const handler = onEvent([tipOffAccepted, inspectionJoinRefused], async ({ type, subject, data, context }) => {
  const { premises: id, area, category } = data
  const tipOff = type === 'tip-off.accepted' ? subject : data.tipOff
  await commit(premises, id, { type: 'register-tip-off', id, tipOff, area, category }, context)
})
