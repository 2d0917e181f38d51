import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { atLocalTime } from './calendar.ts'
import { DomainError, notNow } from './domain-error.ts'
import { ladderOf } from './inspection-clock.ts'
import type { InspectionCommand } from './inspection-command.ts'
import { concluded } from './inspection-ending.ts'
import type { InspectionState, RunningInspection } from './inspection-state.ts'
import { isBeforeVisit, isRunning, toldSoFar, withoutClock } from './inspection-state.ts'
import { later } from './instant.ts'
import { restartLadder } from './ladder.ts'
import { startLadder } from './ladder-facts.ts'
import { chainAbove } from './ladder-posts.ts'
import type { LadderRung } from './ladder-state.ts'
import { isEscalation } from './ladder-state.ts'
import type { Programme } from './programme.ts'
import { agencyById, endOfBusiness } from './programme-lookup.ts'

type InspectionDecision = Decision<InspectionState, Fact>
type Command<T extends InspectionCommand['type']> = Extract<InspectionCommand, { type: T }>

/** The team's leader hears what others decide about the task, or whoever stands above in its chain. */
const tellLeader = ({ leader, ladder }: RunningInspection): { tell: string[]; above: string[] } => ({
  tell: [leader],
  above: chainAbove(ladder.chain, [leader]),
})

/** Moves the present deadline; what has rung for the old one rings anew from the new one. */
export const extend = (
  state: InspectionState,
  command: Command<'extend'>,
  { programme, calendar, now }: Context,
): InspectionDecision => {
  if (!isRunning(state)) throw notNow(state.status, 'extend')
  const due = atLocalTime(calendar, command.until, endOfBusiness(programme))
  if (due <= state.due || due <= now)
    throw new DomainError(
      'invalid',
      'not-later',
      'The day in «until» must be later than the present deadline, and not in the past.',
    )
  const { ladder, facts } = startLadder(restartLadder(state.ladder), { opened: state.opened, due }, now, calendar)
  const moved =
    state.status === 'recorded'
      ? {}
      : state.status === 'decided'
        ? { inspectBy: due }
        : { decideBy: due, inspectBy: later(due, state.inspectBy) }
  return {
    state: { ...state, ...moved, due, ladder },
    facts: [
      { type: 'inspection.extended', data: { until: command.until, reason: command.reason, ...tellLeader(state) } },
      ...facts,
    ],
  }
}

const refuseTeam = (programme: Programme, team: string, present: string): void => {
  const agency = agencyById(programme, team)
  if (agency?.kind !== 'team' || !agency.roles.some(({ role }) => role === 'leader'))
    throw new DomainError('invalid', 'unknown-team', 'The value of «team» is no team of the programme with a leader.')
  if (team === present) throw new DomainError('invalid', 'same-team', 'The team in «team» has the task already.')
}

/** Gives the task to another team; the deadline stays where it is, and of one that has passed the new team's superiors learn in their turn. */
export const reassign = (
  state: InspectionState,
  { team, reason }: Command<'reassign'>,
  { programme, calendar, now }: Context,
): InspectionDecision => {
  if (!isRunning(state) || !isBeforeVisit(state)) throw notNow(state.status, 'reassign')
  refuseTeam(programme, team, state.team)
  const leader = `${team}.leader`
  const next = { ...state, told: toldSoFar(state), team, leader, deputy: `${team}.deputy` }
  const phase = state.status === 'decided' ? 'inspect' : 'decide'
  const isReminder = (entry: LadderRung) => !isEscalation(entry)
  const { ladder, facts } = startLadder(ladderOf(programme, phase, next), state, now, calendar, isReminder)
  const above = chainAbove(ladder.chain, [leader])
  return {
    state: { ...next, ladder },
    facts: [
      { type: 'inspection.reassigned', data: { leader, from: state.leader, reason, tell: [leader], above } },
      { type: 'inspection.withdrawn', data: { because: 'reassigned', ...tellLeader(state) } },
      ...facts,
    ],
  }
}

/** Calls the task off, with a reason; the tip-offs count as not inspected. */
export const cancel = (state: InspectionState, reason: string, context: Context): InspectionDecision => {
  if (!isRunning(state) || !isBeforeVisit(state)) throw notNow(state.status, 'cancel')
  return {
    state: { ...withoutClock(state), status: 'cancelled', reason, cancelledAt: context.now },
    facts: [
      ...concluded(state, 'cancelled'),
      { type: 'inspection.withdrawn', data: { because: 'cancelled', ...tellLeader(state) } },
    ],
  }
}
