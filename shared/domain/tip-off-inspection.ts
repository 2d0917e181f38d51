import type { Fact, FactNamed } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { offsetFrom } from './calendar.ts'
import { notNow } from './domain-error.ts'
import type { TipOffCommand } from './tip-off-command.ts'
import type { TipOffIn, TipOffState } from './tip-off-state.ts'
import { coreOf } from './tip-off-state.ts'
import { withStep } from './tip-off-steps.ts'

type TipOffDecision = Decision<TipOffState, Fact>
type Command<T extends TipOffCommand['type']> = Extract<TipOffCommand, { type: T }>

const acceptedFact = (state: TipOffIn<'accepted'>): FactNamed<'tip-off.accepted'> => ({
  type: 'tip-off.accepted',
  data: { premises: state.premises ?? '', category: state.category, area: state.area, again: state.said },
})

/** Says again that an accepted tip-off waits for an inspection to take it up. */
export const sayAgain = (state: TipOffIn<'accepted'>, { now }: Context): TipOffDecision => {
  const said = { ...state, saidAt: now, said: state.said + 1 }
  return { state: said, facts: [acceptedFact(said)] }
}

/** Asks the inspection again what came of it. */
export const seekAnswer = (state: TipOffIn<'assigned'>, { now }: Context): TipOffDecision => ({
  state: { ...state, askedAt: now },
  facts: [{ type: 'tip-off.answer-sought', data: { inspection: state.inspection } }],
})

/** The first inspection that takes a tip-off up keeps it. */
export const link = (state: TipOffState, { inspection, joined }: Command<'link'>, context: Context): TipOffDecision => {
  if (state.status !== 'accepted') return unchanged(state)
  return {
    state: { ...withStep(coreOf(state), 'passed-on', context), status: 'assigned', inspection, joined, askedAt: context.now },
    facts: [{ type: 'tip-off.linked', data: { inspection, joined } }],
  }
}

/** What came of the inspection; it may overtake the news that the tip-off was taken up, and another inspection's answer counts for nothing. */
export const answer = (state: TipOffState, { inspection, outcome }: Command<'answer'>, context: Context): TipOffDecision => {
  if (state.status === 'answered' || state.status === 'closed' || state.status === 'purged') return unchanged(state)
  if (state.status !== 'accepted' && state.status !== 'assigned') throw notNow(state.status, 'answer')
  if (state.status === 'assigned' && state.inspection !== inspection) return unchanged(state)
  const { programme, calendar, now } = context
  const core = outcome === 'inspected' ? withStep(coreOf(state), 'inspected', context) : coreOf(state)
  const closeAt = offsetFrom(calendar, now, programme.clocks.closeAfter, programme.clocks.sendAt)
  return {
    state: { ...core, status: 'answered', inspection, outcome, closeAt },
    facts: [{ type: 'tip-off.answered', data: { outcome } }],
  }
}
