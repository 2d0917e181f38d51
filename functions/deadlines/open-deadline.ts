import { randomUUID } from 'node:crypto'
import { openDeadline } from '../../shared/contracts/deadlines.ts'
import { refuseUnlessBeginning } from '../../shared/domain/authorisation.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { openingOf } from '../../shared/domain/deadline-occasion.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { refusePersonalData } from '../../shared/domain/text-screening.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'
import { putText } from '../../shared/store/texts.ts'

/** The coordinator asks one agency for something once. */
export const handler = onRequest(openDeadline, async ({ body: { title, ...occasion }, context }) => {
  refusePersonalData(title, 'title')
  const command = openingOf(occasion, randomUUID(), 'title', context)
  refuseUnlessBeginning('deadline', 'open', context.by, deadline.parties(undefined, context))
  deadline.decide(undefined, command, context)
  await putText('deadline', command.id, 'title', { title })
  return deadlineView(await commit(deadline, command.id, command, context), context)
})
