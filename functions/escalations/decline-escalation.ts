import { declineEscalation } from '../../shared/contracts/escalations.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { answerEscalationOf } from '../../shared/store/answer-escalation-of.ts'

/** The post that was asked decides that an escalation between peers shall not go out. */
export const handler = onRequest(declineEscalation, async ({ params: { kind, id, rung }, context }) => {
  const { state, rev } = await answerEscalationOf[kind](id, { type: 'decline-escalation', rung }, context)
  return { id, code: state.code, status: state.status, rev }
})
