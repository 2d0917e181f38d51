import { confirmEscalation } from '../../shared/contracts/escalations.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { answerEscalationOf } from '../../shared/store/answer-escalation-of.ts'

/** The post that was asked lets an escalation between peers go out. */
export const handler = onRequest(confirmEscalation, async ({ params: { kind, id, rung }, context }) => {
  const { state, rev } = await answerEscalationOf[kind](id, { type: 'confirm-escalation', rung }, context)
  return { id, code: state.code, status: state.status, rev }
})
