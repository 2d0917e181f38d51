import { submitDeadline } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { refusePersonalData } from '../../shared/domain/text-screening.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** An agency, or another post on its behalf, hands in what it owes. */
export const handler = onRequest(submitDeadline, async ({ params, body: { rev, note, ...sent }, context }) => {
  refusePersonalData(sent.documentNo ?? '', 'documentNo')
  const command = { type: 'submit', ...sent } as const
  const stored = note
    ? commitWithText(deadline, params.id, { note }, context, rev, (text) => ({ ...command, note: text }))
    : commit(deadline, params.id, command, context, { rev })
  return deadlineView(await stored)
})
