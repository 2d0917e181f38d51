import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { endOfDay, localDate, offsetFrom, workingDaysBetween } from './calendar.ts'
import { arrivalOf } from './deadline-arrival.ts'
import type { DeadlineCommand, SubmitDeadline } from './deadline-command.ts'
import { hangAgain, hangLadder, nextRound, startLadder } from './deadline-ladder.ts'
import type { DeadlineCore, DeadlineIn, DeadlineState, OpenDeadlineState, Submission } from './deadline-state.ts'
import { coreOf, subjectOf } from './deadline-state.ts'
import { DomainError, notNow } from './domain-error.ts'
import { chainAbove } from './ladder-posts.ts'
import { agencyOf } from './post.ts'
import { endOfBusiness, placesOf } from './programme-lookup.ts'
import { refuseMisfits } from './report-figures.ts'
import { formOf } from './report-form.ts'

type DeadlineDecision = Decision<DeadlineState, Fact>

/** The clock and ladder of whoever has to answer next: the recipient for its acceptance, the owner for its dispatch. */
const answerClock = (state: DeadlineCore, round: number, from: string, context: Context) => {
  const { programme, calendar, now } = context
  const clock = { opened: now, due: offsetFrom(calendar, now, programme.clocks.acceptance, endOfBusiness(programme)) }
  const names = { ...placesOf(programme, state.owner), recipient: from }
  const { ladder, skipped } = startLadder(hangLadder(programme, programme.ladderUse.acceptance, names, round), clock, context)
  return { clock, ladder, skipped }
}

const submissionOf = (state: OpenDeadlineState, command: SubmitDeadline, context: Context): Submission => {
  const { by, now, calendar, programme } = context
  const { type, ...sent } = command
  const foreign = agencyOf(by) !== state.owner
  if (sent.onBehalfOf === undefined ? foreign : sent.onBehalfOf !== state.owner)
    throw new DomainError(
      'invalid',
      'on-behalf-of',
      `Another agency's post hands this in by naming the owner: «onBehalfOf» must be ${state.owner}.`,
    )
  refuseMisfits(formOf(programme, state), { figures: sent.figures, texts: sent.texts?.fields ?? [] })
  const arrived = arrivalOf(state, command, context)
  const workingDaysLate = workingDaysBetween(calendar, state.due, arrived)
  return { ...sent, at: now, by, late: arrived > state.due, workingDaysLate }
}

/** Takes what an agency hands in and stops its ladder; from now on it is the recipient's turn, within a time of its own. */
export const submit = (state: DeadlineState, command: SubmitDeadline, context: Context): DeadlineDecision => {
  if (state.status !== 'open' && state.status !== 'returned') throw notNow(state.status, 'submit')
  const submission = submissionOf(state, command, context)
  const { late, workingDaysLate, onBehalfOf, receivedOn } = submission
  const foreign = { ...(onBehalfOf === undefined ? {} : { onBehalfOf }), ...(receivedOn === undefined ? {} : { receivedOn }) }
  const given = { figures: submission.figures, ...(submission.texts ? { texts: submission.texts.id } : {}) }
  const data = { late, workingDaysLate, ...foreign, ...given, ...subjectOf(state) }
  const { acceptor } = state
  if (!acceptor) {
    const { state: settled, facts } = settle(state, submission, context)
    return { state: settled, facts: [{ type: 'deadline.submitted', data: { ...data, tell: [], above: [] } }, ...facts] }
  }
  const round = nextRound(state)
  const { clock, ladder, skipped } = answerClock(state, round.round, acceptor.agency, context)
  const tell = [acceptor.post]
  const submitted: Fact = {
    type: 'deadline.submitted',
    data: { ...data, tell, above: chainAbove(ladder.chain, tell), acceptBy: clock.due },
  }
  return {
    state: { ...coreOf(state), ...round, status: 'submitted', submission, aside: state.ladder, clock, ladder },
    facts: [submitted, ...skipped],
  }
}

/** Ends it, or puts the dispatch to the recipient outside the system on the owner's clock. */
const settle = (
  state: OpenDeadlineState,
  submission: Submission,
  context: Context,
): Decision<DeadlineIn<'accepted' | 'to-dispatch'>, Fact> => {
  const round = nextRound(state)
  const core = { ...coreOf(state), ...round }
  if (state.external.length === 0) return { state: { ...core, status: 'accepted', submission }, facts: [] }
  const { clock, ladder, skipped } = answerClock(state, round.round, state.owner, context)
  return { state: { ...core, status: 'to-dispatch', submission, clock, ladder }, facts: skipped }
}

/** The recipient takes the submission. */
export const accept = (state: DeadlineState, context: Context): DeadlineDecision => {
  if (state.status !== 'submitted') throw notNow(state.status, 'accept')
  const { state: settled, facts } = settle(state, state.submission, context)
  const toDispatch = settled.status === 'to-dispatch' ? settled : undefined
  const tell = toDispatch ? [state.contact] : []
  const accepted: Fact = {
    type: 'deadline.accepted',
    data: {
      ...subjectOf(state),
      tell,
      above: toDispatch ? chainAbove(toDispatch.ladder.chain, tell) : [],
      ...(toDispatch ? { dispatchBy: toDispatch.clock.due } : {}),
    },
  }
  return { state: settled, facts: [accepted, ...facts] }
}

/** The recipient sends it back to be mended: a new day, as far away as the recipient's own time, and the owner's ladder towards it. */
export const giveBack = (state: DeadlineState, reason: string, context: Context): DeadlineDecision => {
  if (state.status !== 'submitted') throw notNow(state.status, 'return')
  const { programme, calendar, now, by } = context
  const { submission, aside } = state
  const until = localDate(calendar, offsetFrom(calendar, now, programme.clocks.acceptance, programme.clocks.sendAt))
  const clock = { opened: now, due: endOfDay(calendar, until) }
  const round = nextRound(state)
  const { ladder, skipped } = startLadder(hangAgain(aside, round.round), clock, context)
  const { at: submittedAt, late, workingDaysLate } = submission
  const returned = { at: now, by, until, reason, submittedAt, late, workingDaysLate }
  const tell = [state.contact]
  const fact: Fact = {
    type: 'deadline.returned',
    data: { ...subjectOf(state), until, tell, above: chainAbove(ladder.chain, tell) },
  }
  return {
    state: {
      ...coreOf(state),
      ...round,
      status: 'returned',
      submission,
      due: until,
      returns: [...state.returns, returned],
      clock,
      ladder,
    },
    facts: [fact, ...skipped],
  }
}

/** The owner records under which number and date the document went to the recipient outside the system. */
export const dispatch = (
  state: DeadlineState,
  command: Extract<DeadlineCommand, { type: 'dispatch' }>,
  { now, by, calendar }: Context,
): DeadlineDecision => {
  if (state.status !== 'to-dispatch') throw notNow(state.status, 'dispatch')
  const { number, date: on } = command
  if (on > localDate(calendar, now))
    throw new DomainError(
      'invalid',
      'date-in-the-future',
      'The day in «date» lies in the future; record the document when it has gone.',
    )
  return {
    state: {
      ...coreOf(state),
      ...nextRound(state),
      status: 'dispatched',
      submission: state.submission,
      dispatch: { at: now, by, number, on },
    },
    facts: [{ type: 'deadline.dispatched', data: { number, on } }],
  }
}
