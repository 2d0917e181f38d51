import { randomUUID } from 'node:crypto'
import { askQuestion } from '../../shared/contracts/tip-offs.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { staffView } from '../../shared/domain/tip-off-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** The desk asks the reporter one of the programme's fixed questions, which the receipt's page then shows. */
export const handler = onRequest(askQuestion, async ({ params, body: { rev, question }, context }) => {
  const command = { type: 'ask', question, message: `message-${randomUUID()}` } as const
  return staffView(await commit(tipOff, params.id, command, context, { rev }), context)
})
