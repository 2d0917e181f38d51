import * as z from 'zod/mini'
import type { Fact } from '../../events/index.ts'
import type { Aggregate, Context, Decision, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { endOfDay, localDate } from './calendar.ts'
import type { DeadlineCommand } from './deadline-command.ts'
import { answerDeadlineEscalation, hangAgain, nextRound, ringDeadline, startLadder } from './deadline-ladder.ts'
import { open } from './deadline-opening.ts'
import { deadlineParties } from './deadline-parties.ts'
import type { DeadlineState } from './deadline-state.ts'
import { coreOf, deadlineState, isOpen, subjectOf } from './deadline-state.ts'
import { accept, dispatch, giveBack, submit } from './deadline-submission.ts'
import { DomainError, notNow, notThere } from './domain-error.ts'
import { chainAbove } from './ladder-posts.ts'
import { ladderDueAt } from './ladder-timing.ts'
import { nextActOfDeadline } from './next-act.ts'
import { reportFor } from './report-sources.ts'

type DeadlineDecision = Decision<DeadlineState, Fact>
type BuildReport = Extract<DeadlineCommand, { type: 'build-report' }>
type Explain = Extract<DeadlineCommand, { type: 'explain' }>
type Extend = Extract<DeadlineCommand, { type: 'extend' }>

/** Says why it is late and when it is expected; neither the day nor a rung moves for it. */
const explain = (state: DeadlineState, { expected, text }: Explain, { now, by }: Context): DeadlineDecision => {
  if (state.status !== 'open' && state.status !== 'returned') throw notNow(state.status, 'explain')
  return {
    state: { ...state, explanation: { at: now, by, expected, text } },
    facts: [{ type: 'deadline.explained', data: { expected } }],
  }
}

const extend = (state: DeadlineState, { until, reason }: Extend, context: Context): DeadlineDecision => {
  if (state.status !== 'open' && state.status !== 'returned') throw notNow(state.status, 'extend')
  const { now, by, calendar } = context
  if (until <= state.due || until < localDate(calendar, now))
    throw new DomainError('invalid', 'not-later', `The day in «until» must be after ${state.due} and not in the past.`)
  const clock = { opened: state.clock.opened, due: endOfDay(calendar, until) }
  const round = nextRound(state)
  const { ladder, skipped } = startLadder(hangAgain(state.ladder, round.round), clock, context)
  const extensions = [...state.extensions, { at: now, by, until, reason }]
  const tell = [state.contact]
  const extended: Fact = {
    type: 'deadline.extended',
    data: { ...subjectOf(state), until, tell, above: chainAbove(ladder.chain, tell) },
  }
  return { state: { ...state, ...round, due: until, extensions, clock, ladder }, facts: [extended, ...skipped] }
}

const waive = (state: DeadlineState, reason: string, { now, by }: Context): DeadlineDecision => {
  if (!isOpen(state)) throw notNow(state.status, 'waive')
  const tell = [state.contact]
  return {
    state: {
      ...coreOf(state),
      ...nextRound(state),
      status: 'waived',
      ...('submission' in state ? { submission: state.submission } : {}),
      waiver: { at: now, by, reason },
    },
    facts: [{ type: 'deadline.waived', data: { ...subjectOf(state), tell, above: chainAbove(state.ladder.chain, tell) } }],
  }
}

/** Notes a version of the report that this deadline is about; the report itself can be built again from the histories. */
const noteReport = (state: DeadlineState, { asOf, rows, sha256 }: BuildReport, { programme }: Context): DeadlineDecision => {
  if (reportFor(programme, state.period)?.id !== state.id) throw notNow(state.status, 'build-report')
  return { state, facts: [{ type: 'deadline.report-built', data: { asOf, rows, sha256 } }] }
}

const answer = (state: DeadlineState, rung: string, confirmed: boolean, context: Context): DeadlineDecision => {
  if (!isOpen(state)) throw notNow(state.status, confirmed ? 'confirm-escalation' : 'decline-escalation')
  const { ladder, facts } = answerDeadlineEscalation(state, { rung, confirmed }, context)
  return { state: { ...state, ladder }, facts }
}

const wake = (state: DeadlineState, { wentLive }: Wake, context: Context): DeadlineDecision => {
  if (!isOpen(state)) return unchanged(state)
  const { ladder, facts } = ringDeadline(state, context, wentLive)
  return facts.length === 0 ? unchanged(state) : { state: { ...state, ladder }, facts }
}

const decide = (state: DeadlineState | undefined, command: DeadlineCommand | Wake, context: Context): DeadlineDecision => {
  if (command.type === 'open') return state ? unchanged(state) : open(command, context)
  if (!state) throw notThere('deadline')
  switch (command.type) {
    case 'submit':
      return submit(state, command, context)
    case 'explain':
      return explain(state, command, context)
    case 'extend':
      return extend(state, command, context)
    case 'accept':
      return accept(state, context)
    case 'return':
      return giveBack(state, command.reason, context)
    case 'waive':
      return waive(state, command.reason, context)
    case 'dispatch':
      return dispatch(state, command, context)
    case 'build-report':
      return noteReport(state, command, context)
    case 'confirm-escalation':
      return answer(state, command.rung, true, context)
    case 'decline-escalation':
      return answer(state, command.rung, false, context)
    case 'wake':
      return wake(state, command, context)
    default:
      return command satisfies never
  }
}

/** The rules of a deadline, from the day it is opened until it is accepted, dispatched or waived. */
export const deadline: Aggregate<DeadlineState, DeadlineCommand, Fact> = {
  kind: 'deadline',
  parse: (value) => z.parse(deadlineState, value),
  decide,
  dueAt: (state, { calendar }) => (isOpen(state) ? ladderDueAt(state.ladder, state.clock, calendar) : undefined),
  index: (state) => {
    const period = `deadline#${state.period}`
    if (!isOpen(state)) return { period }
    const owner = state.status === 'submitted' ? state.acceptor?.post : state.contact
    const about = { duty: state.duty, agency: state.owner, period: state.period, act: nextActOfDeadline(state) }
    return { owner, deadline: state.clock.due, period, about }
  },
  parties: deadlineParties,
}
