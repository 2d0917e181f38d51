import * as z from 'zod/mini'
import type { Fact } from '../../events/index.ts'
import type { Aggregate, Context, Decision, Parties, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { endOfDay, localDate } from './calendar.ts'
import { startLadder, toldBy } from './deadline-ladder.ts'
import { coordinators, reportingPosts } from './deadline-parties.ts'
import { DomainError, notNow, notThere } from './domain-error.ts'
import { act } from './dossier-act.ts'
import type { DossierCommand } from './dossier-command.ts'
import { everyDoer, postsOf, workflowById } from './dossier-course.ts'
import { hangStepAgain, nextRoundOf, ringDossier, subjectOfDossier } from './dossier-ladder.ts'
import { namedBy, open } from './dossier-opening.ts'
import { dossiersOf } from './dossier-plan.ts'
import type { DossierState } from './dossier-state.ts'
import { dossierState, isOpenDossier } from './dossier-state.ts'
import { askForVisits, visitAlarms } from './dossier-visits.ts'
import { earliest } from './instant.ts'
import { answerEscalation } from './ladder-facts.ts'
import { chainAbove, postsAnswered } from './ladder-posts.ts'
import { ladderDueAt } from './ladder-timing.ts'
import { waitingForAnswer } from './ladder-view.ts'
import type { Post } from './post.ts'
import type { Programme } from './programme.ts'

type DossierDecision = Decision<DossierState, Fact>
type Command<T extends DossierCommand['type']> = Extract<DossierCommand, { type: T }>

const extend = (state: DossierState, { until, reason }: Command<'extend'>, context: Context): DossierDecision => {
  if (!isOpenDossier(state)) throw notNow(state.status, 'extend')
  const { now, by, calendar } = context
  const before = localDate(calendar, state.clock.due)
  if (until <= before || until < localDate(calendar, now))
    throw new DomainError('invalid', 'not-later', `The day in «until» must be after ${before} and not in the past.`)
  const clock = { opened: state.clock.opened, due: endOfDay(calendar, until) }
  const round = nextRoundOf(state)
  const { ladder, skipped } = startLadder(hangStepAgain(state.ladder, round.round), clock, context)
  const tell = [state.post]
  const extended: Fact = {
    type: 'dossier.extended',
    data: { ...namedBy(state), step: state.status, until, reason, tell, above: chainAbove(ladder.chain, tell) },
  }
  const extensions = [...state.extensions, { at: now, by, until, reason }]
  return { state: { ...state, ...round, extensions, clock, ladder }, facts: [extended, ...skipped] }
}

const confirmVisit = (state: DossierState, id: string): DossierDecision => {
  const visit = state.visits.find((entry) => entry.id === id)
  if (!visit?.asked || visit.opened) return unchanged(state)
  const visits = state.visits.map((entry) => (entry === visit ? { ...entry, opened: true as const } : entry))
  return { state: { ...state, visits }, facts: [{ type: 'dossier.visit-opened', data: { visit: id } }] }
}

const answer = (
  state: DossierState,
  { type, rung }: Command<'confirm-escalation' | 'decline-escalation'>,
  { by, now }: Context,
): DossierDecision => {
  if (!isOpenDossier(state)) throw notNow(state.status, type)
  const said = { rung, confirmed: type === 'confirm-escalation' }
  const { ladder, facts } = answerEscalation(state.ladder, said, by, now, subjectOfDossier(state))
  return { state: { ...state, ladder }, facts }
}

const wake = (state: DossierState, { wentLive }: Wake, context: Context): DossierDecision => {
  if (!isOpenDossier(state)) return unchanged(state)
  const rung = ringDossier(state, context, wentLive)
  const rang = rung.facts.length > 0 ? { ...state, ladder: rung.ladder } : state
  const asked = askForVisits(rang, context)
  return { state: asked.state, facts: [...rung.facts, ...asked.facts] }
}

const decide = (state: DossierState | undefined, command: DossierCommand | Wake, context: Context): DossierDecision => {
  if (command.type === 'open') return state ? unchanged(state) : open(command, context)
  if (!state) throw notThere('dossier')
  switch (command.type) {
    case 'act':
      return act(state, command, context)
    case 'extend':
      return extend(state, command, context)
    case 'confirm-visit':
      return confirmVisit(state, command.visit)
    case 'confirm-escalation':
    case 'decline-escalation':
      return answer(state, command, context)
    case 'wake':
      return wake(state, command, context)
    default:
      return command satisfies never
  }
}

/** The posts that ever have an act in a dossier; whether it is their turn the rules say, so that one who is late hears that, and no more. */
const doers = ({ workflow: id, agency }: DossierState, programme: Programme): Post[] => {
  const { states = [], acts = [] } = workflowById(programme, id) ?? {}
  const waiting = states.flatMap((state) => (state.end ? [] : [state.owner]))
  return [...new Set([...postsOf(programme, waiting, agency), ...acts.flatMap((each) => everyDoer(each, agency, programme))])]
}

const openers = ({ workflow: id, agency }: DossierState, programme: Programme): Post[] => {
  const opens = workflowById(programme, id)?.opens
  return opens?.by === 'post' ? postsOf(programme, opens.posts, agency) : []
}

const parties = (state: DossierState | undefined, { programme }: Pick<Context, 'programme'>): Parties => {
  if (!state) return {}
  const open = isOpenDossier(state) ? state : undefined
  return {
    owner: doers(state, programme),
    addressee: [...new Set([...openers(state, programme), ...reportingPosts(programme, state.agency)])],
    coordinator: coordinators(programme, state.agency),
    told: [...new Set([...state.told, ...(open ? toldBy(open.ladder) : [])])],
    asked: open ? waitingForAnswer(open.ladder).map(({ of }) => of) : [],
    answered: open ? postsAnswered(open.ladder) : [],
  }
}

/** The rules of a dossier: a workflow of the programme for one agency, from its opening to one of its ends. */
export const dossier: Aggregate<DossierState, DossierCommand, Fact> = {
  kind: 'dossier',
  parse: (value) => z.parse(dossierState, value),
  decide,
  dueAt: (state, context) =>
    isOpenDossier(state)
      ? earliest(ladderDueAt(state.ladder, state.clock, context.calendar), ...visitAlarms(state, context))
      : undefined,
  index: (state) => {
    const { workflow, agency, period } = state
    const listed = dossiersOf(workflow, period)
    if (!isOpenDossier(state)) return { period: listed, about: { workflow, agency, period } }
    const about = { workflow, agency, period, step: `${workflow}/${state.status}` }
    return { owner: state.post, deadline: state.clock.due, period: listed, about }
  },
  parties,
}
