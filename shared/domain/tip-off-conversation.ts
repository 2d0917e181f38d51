import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { localDate } from './calendar.ts'
import { DomainError, notNow, notThere } from './domain-error.ts'
import { chainAbove } from './ladder-posts.ts'
import { wayOf } from './tip-off-routing.ts'
import type { TipOffState } from './tip-off-state.ts'

type TipOffDecision = Decision<TipOffState, Fact>

/** The desk asks one of the programme's fixed questions, never who the reporter is. */
export const ask = (
  state: TipOffState,
  command: { question: string; message: string },
  { programme, calendar, now }: Context,
): TipOffDecision => {
  if (state.status === 'closed' || state.status === 'purged') throw notNow(state.status, 'ask')
  const { question, message: id } = command
  if (!programme.fixedQuestions.some((entry) => entry.id === question)) throw notThere('question')
  const message = { id, from: 'desk' as const, on: localDate(calendar, now), question }
  return {
    state: { ...state, messages: [...state.messages, message] },
    facts: [{ type: 'tip-off.question-asked', data: { question } }],
  }
}

/** The posts above the desk, also when no ladder is running any more: a message never meets silence. */
const aboveDesk = (state: TipOffState, context: Context) =>
  'ladder' in state ? chainAbove(state.ladder.chain, [state.desk]) : [...wayOf(context, state).above]

/** The reporter adds something, which lies sealed beside the tip-off; its desk is told that there is a message. */
export const leaveMessage = (state: TipOffState, message: string, context: Context): TipOffDecision => {
  if (state.status === 'closed' || state.status === 'purged') throw notNow(state.status, 'leave-message')
  if (state.messages.some((entry) => entry.id === message)) return unchanged(state)
  const entry = { id: message, from: 'reporter' as const, on: localDate(context.calendar, context.now) }
  return {
    state: { ...state, messages: [...state.messages, entry] },
    facts: [{ type: 'tip-off.message-left', data: { message, tell: [state.desk], above: aboveDesk(state, context) } }],
  }
}

/** Puts on record that the account is opened, and for which of the programme's purposes. */
export const openText = (state: TipOffState, purpose: string, { programme }: Context): TipOffDecision => {
  if (state.status === 'purged') throw notNow(state.status, 'open-text')
  if (!programme.purposes.some((entry) => entry.id === purpose))
    throw new DomainError('invalid', 'unknown-value', 'Name in «purpose» one of the purposes that the programme lists.')
  return { state, facts: [{ type: 'tip-off.text-opened', data: { purpose } }] }
}
