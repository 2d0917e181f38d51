import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { offsetFrom } from './calendar.ts'
import { DomainError, notNow } from './domain-error.ts'
import type { Instant } from './instant.ts'
import { earliest } from './instant.ts'
import { skipRungs } from './ladder.ts'
import { endOfBusiness } from './programme-lookup.ts'
import type { ScreenTipOff } from './tip-off-command.ts'
import { handedOverTo } from './tip-off-destination.ts'
import { closed } from './tip-off-ending.ts'
import type { Way } from './tip-off-routing.ts'
import { wayOf } from './tip-off-routing.ts'
import type { OnDesk, TipOffState } from './tip-off-state.ts'
import { coreOf } from './tip-off-state.ts'
import { withStep } from './tip-off-steps.ts'

type TipOffDecision = Decision<TipOffState, Fact>

/** Until when whoever has it in hand must be done: a child must be helped within the hours that the law gives. */
const handledBy = (signs: readonly string[], { programme, calendar }: Context, from: Instant): Instant => {
  const limit = signs.includes('child') ? programme.clocks.childIntervention : programme.clocks.forward
  return offsetFrom(calendar, from, limit, endOfBusiness(programme))
}

/** An official confirms that he has it in hand: no rung of the ladder rings any more, and a limit of his own begins. */
export const acknowledge = (state: TipOffState, context: Context): TipOffDecision => {
  if (state.status === 'acknowledged') return unchanged(state)
  if (state.status !== 'notified') throw notNow(state.status, 'acknowledge')
  const { now } = context
  const due = handledBy(state.signs, context, now)
  return {
    state: {
      ...withStep(coreOf(state), 'considered', context),
      status: 'acknowledged',
      opened: now,
      due,
      ladder: skipRungs(state.ladder, now),
    },
    facts: [{ type: 'tip-off.acknowledged', data: {} }],
  }
}

/** Records to which body an urgent or a conflict tip-off was handed over, which ends it here. */
export const handOver = (
  state: TipOffState,
  { to, reason }: { readonly to: string; readonly reason: string },
  context: Context,
): TipOffDecision => {
  if (state.status !== 'acknowledged' && state.status !== 'notified') throw notNow(state.status, 'hand-over')
  const body = handedOverTo(context.programme, state, to)
  const { steps } = withStep(coreOf(state), 'passed-on', context)
  return closed({ ...state, reason, steps }, 'handed-over', context, body)
}

const newSigns = (state: OnDesk, { signs: seen = [] }: ScreenTipOff, { programme }: Context): string[] => {
  const signs = [...new Set([...state.signs, ...seen])]
  const invalid = (code: string, hint: string) => new DomainError('invalid', code, hint)
  if (signs.length === 0) throw invalid('sign-missing', 'Say in «signs» what makes it urgent: a child, trafficking or coercion.')
  if (signs.some((sign) => !programme.urgentSigns.some((entry) => entry.id === sign)))
    throw invalid('unknown-value', 'Name in «signs» only signs that the programme lists.')
  if (signs.length === state.signs.length)
    throw new DomainError('conflict', 'already-urgent', 'It is with its urgent posts already: acknowledge it and hand it over.')
  return signs
}

/** Sends an ordinary tip-off the urgent way; whoever heard of it before loses sight of it. */
const onUrgentWay = (state: OnDesk, way: Way, { now }: Context): TipOffState => {
  const { premises: _notForInspection, ...core } = coreOf(state)
  const { route, desk, confirmer, due, ladder } = way
  return { ...core, status: 'notified', route, desk, confirmer, also: [...way.also], told: [], opened: now, due, ladder }
}

/** What is urgent or hidden already keeps its clock; a child that is seen only now can bring the limit nearer. */
const withMoreSigns = (state: OnDesk, way: Way, signs: readonly string[], context: Context): OnDesk => {
  const sooner = state.status === 'acknowledged' ? handledBy(signs, context, state.opened) : undefined
  return { ...state, also: [...way.also], due: earliest(state.due, sooner) ?? state.due }
}

/** The desk sees a sign that nobody ticked: it goes to the urgent posts, or they hear of one more sign. */
export const turnUrgent = (state: OnDesk, command: ScreenTipOff, context: Context): TipOffDecision => {
  const signs = newSigns(state, command, context)
  const way = wayOf(context, { ...state, signs })
  const next = state.route === 'ordinary' ? onUrgentWay(state, way, context) : withMoreSigns(state, way, signs, context)
  const due = state.route === 'ordinary' ? way.due : state.due
  const tell = [way.desk, ...way.also]
  return {
    state: { ...next, signs },
    facts: [
      {
        type: 'tip-off.turned-urgent',
        data: { area: state.area, signs, desk: way.desk, tell, above: [...way.above], due },
      },
    ],
  }
}
