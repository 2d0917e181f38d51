import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { offsetFrom } from './calendar.ts'
import { DomainError, notNow } from './domain-error.ts'
import { later } from './instant.ts'
import { restartLadder, skipRungs } from './ladder.ts'
import { chainAbove } from './ladder-posts.ts'
import type { LadderState } from './ladder-state.ts'
import type { Post } from './post.ts'
import { endOfBusiness } from './programme-lookup.ts'
import type { ScreenTipOff } from './tip-off-command.ts'
import { forwardedTo } from './tip-off-destination.ts'
import { closed } from './tip-off-ending.ts'
import type { OnDesk, TipOffState } from './tip-off-state.ts'
import { coreOf } from './tip-off-state.ts'
import { withStep } from './tip-off-steps.ts'
import { turnUrgent } from './tip-off-urgent.ts'

type TipOffDecision = Decision<TipOffState, Fact>

const isOnDesk = (state: TipOffState): state is OnDesk =>
  state.status === 'logged' || state.status === 'notified' || state.status === 'acknowledged'

/** The desk says what a tip-off is worth; unfounded needs a second post, and an urgent sign moves it to the urgent posts at once. */
export const screen = (state: TipOffState, command: ScreenTipOff, context: Context): TipOffDecision => {
  if (!isOnDesk(state)) throw notNow(state.status, 'screen')
  const noted = { ...state, reason: command.reason }
  switch (command.outcome) {
    case 'accept':
      return accept(noted, command, context)
    case 'unfounded':
      return proposeUnfounded(noted, context)
    case 'out-of-scope':
      return closed(noted, 'out-of-scope', context)
    case 'forward':
      return forward(noted, command, context)
    case 'urgent':
      return turnUrgent(noted, command, context)
    default:
      return command.outcome satisfies never
  }
}

const accept = (state: OnDesk, command: ScreenTipOff, context: Context): TipOffDecision => {
  const premises = command.sameAs ?? state.premises
  if (state.route !== 'ordinary' || premises === undefined)
    throw new DomainError(
      'conflict',
      'not-for-inspection',
      'An urgent or a conflict tip-off never becomes an inspection task: acknowledge it and hand it over.',
    )
  return {
    state: { ...withStep(coreOf(state), 'considered', context), premises, status: 'accepted', saidAt: context.now, said: 1 },
    facts: [{ type: 'tip-off.accepted', data: { premises, category: state.category, area: state.area } }],
  }
}

/** Reminders follow the item from the post that had it to the one that has it now; escalations keep their posts. */
const remindInstead = (ladder: LadderState, from: Post, to: Post): LadderState => {
  const { rungs, afterwards } = ladder
  const handed = <T extends { act: string; to: Post[] }>(entry: T): T =>
    entry.act === 'escalate' ? entry : { ...entry, to: entry.to.map((post) => (post === from ? to : post)) }
  return { ...ladder, rungs: rungs.map(handed), afterwards: handed(afterwards) }
}

/** The second post's ladder: nobody is escalated to himself or to a post below him. */
const ladderOfConfirmer = ({ ladder, desk, confirmer }: OnDesk, { now }: Context): LadderState => {
  const height = ladder.chain.indexOf(confirmer)
  const isAbove = (post: Post): boolean => ladder.chain.indexOf(post) > height
  const handed = remindInstead(restartLadder(ladder), desk, confirmer)
  return skipRungs(handed, now, ({ act, to }) => act === 'escalate' && !to.some(isAbove))
}

/**
 * The time of whoever must look next. It begins no earlier than the step before it and than what rang in that, so that a clock that was set
 * back gives no step the limit of an earlier one, whose reminders were sent.
 */
const nextStep = ({ opened: before, ladder }: Pick<OnDesk, 'opened' | 'ladder'>, { programme, calendar, now }: Context) => {
  const opened = ladder.rang.reduce((latest, { at }) => later(latest, at), later(now, before))
  return { opened, due: offsetFrom(calendar, opened, programme.clocks.screening, endOfBusiness(programme)) }
}

const proposeUnfounded = (state: OnDesk, context: Context): TipOffDecision => {
  const { by } = context
  const { desk, confirmer } = state
  const { opened, due } = nextStep(state, context)
  const ladder = ladderOfConfirmer(state, context)
  const above = chainAbove(ladder.chain, [desk, confirmer])
  return {
    state: {
      ...withStep(coreOf(state), 'considered', context),
      status: 'unfounded-proposed',
      proposedBy: by,
      opened,
      due,
      ladder,
    },
    facts: [{ type: 'tip-off.unfounded-proposed', data: { confirmer, tell: [confirmer], above, due } }],
  }
}

/** The second post agrees that a tip-off is unfounded, or gives it back to its desk with a new limit. */
export const confirmUnfounded = (state: TipOffState, agree: boolean, context: Context): TipOffDecision => {
  if (state.status !== 'unfounded-proposed') throw notNow(state.status, 'confirm-unfounded')
  const { by } = context
  const { desk, confirmer } = state
  if (state.proposedBy === by)
    throw new DomainError('forbidden', 'second-post', 'Who proposed «unfounded» may not confirm it: a second post must.')
  if (agree) return closed(state, 'unfounded', context)
  const { opened, due } = nextStep(state, context)
  const ladder = remindInstead(restartLadder(state.ladder), confirmer, desk)
  const above = chainAbove(ladder.chain, [desk])
  return {
    state: { ...coreOf(state), status: state.route === 'ordinary' ? 'logged' : 'notified', opened, due, ladder },
    facts: [{ type: 'tip-off.unfounded-refused', data: { desk, tell: [desk], above, due } }],
  }
}

const forward = (state: OnDesk, command: ScreenTipOff, context: Context): TipOffDecision => {
  const body = forwardedTo(context.programme, state, command.forwardTo)
  return closed({ ...state, steps: withStep(coreOf(state), 'passed-on', context).steps }, 'forwarded', context, body)
}
