import { openDeadline } from '../../shared/contracts/deadlines.ts'
import { refuseUnlessBeginning } from '../../shared/domain/authorisation.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { openingOf } from '../../shared/domain/deadline-occasion.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { refusePersonalData } from '../../shared/domain/text-screening.ts'
import { newNonce } from '../../shared/intake/nonce.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit, load } from '../../shared/store/commit.ts'
import { putTextOnce } from '../../shared/store/texts.ts'

/** The coordinator asks one agency for something once; asked again with the same nonce, it stays as it was asked first. */
export const handler = onRequest(openDeadline, async ({ body: { title, nonce = newNonce(), ...occasion }, context }) => {
  refusePersonalData(title, 'title')
  const command = openingOf(occasion, nonce, 'title', context)
  refuseUnlessBeginning('deadline', 'open', context.by, deadline.parties(undefined, context))
  const before = await load(deadline, command.id)
  if (before) return deadlineView(before, context)
  deadline.decide(undefined, command, context)
  await putTextOnce('deadline', command.id, 'title', { title })
  return deadlineView(await commit(deadline, command.id, command, context), context)
})
