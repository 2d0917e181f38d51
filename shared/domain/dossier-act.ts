import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { localDate } from './calendar.ts'
import { DomainError, type FieldRefusal, FieldsRefused, notNow, notThere } from './domain-error.ts'
import type { ActOnDossier } from './dossier-command.ts'
import { actsFrom, type DossierAct, everyDoer, markersOf, postsOf, stateIn, workflowById } from './dossier-course.ts'
import { nextRoundOf } from './dossier-ladder.ts'
import { beginStep, namedBy } from './dossier-opening.ts'
import type { DossierState, OpenDossier } from './dossier-state.ts'
import { coreOfDossier, isOpenDossier } from './dossier-state.ts'
import { isVisitUnderWay, planVisits } from './dossier-visits.ts'
import { chainAbove } from './ladder-posts.ts'
import { agencyOf, type Post } from './post.ts'
import { refuseMisfits } from './report-figures.ts'

type DossierDecision = Decision<DossierState, Fact>

const asks = (is: boolean, isGiven: boolean, pointer: string): FieldRefusal[] => {
  if (is && !isGiven) return [{ pointer, code: 'missing', detail: 'This act needs it' }]
  return isGiven && !is ? [{ pointer, code: 'not-asked', detail: 'This act does not ask for it' }] : []
}

const refuseMissing = (act: DossierAct, command: ActOnDossier, { calendar, now }: Context): void => {
  const { document, reason, visits } = command
  const refusals = [
    ...asks(act.document === true, document !== undefined, '/document'),
    ...asks(act.reason === true, reason !== undefined, '/reason'),
    ...asks(act.visits === true, visits !== undefined && visits.length > 0, '/visits'),
    ...(document && document.on > localDate(calendar, now)
      ? [{ pointer: '/document/on', code: 'date-in-the-future', detail: 'Record the document when it has been issued' }]
      : []),
  ]
  if (refusals.length > 0)
    throw new FieldsRefused('act-misfit', 'This act asks for something else; mend the fields named.', refusals)
  const fields = (act.figures ?? []).map(({ fills: _fills, ...figure }) => figure)
  refuseMisfits([{ fields }], { figures: command.figures ?? {}, texts: [] })
}

const stepOf = (state: OpenDossier, act: DossierAct, { document, reason }: ActOnDossier, { now, by }: Context) => ({
  at: now,
  by,
  act: act.id,
  from: state.status,
  to: act.to,
  ...(document ? { document } : {}),
  ...(reason === undefined ? {} : { reason }),
})

/** Who hears that a step begins: the post whose turn it is, and one post of each agency that must do its part. */
const toTell = (state: OpenDossier, context: Context): Post[] => {
  const marking = actsFrom(context.programme, state).filter(({ each }) => each !== undefined)
  const firsts = marking.flatMap((act) => {
    const doers = everyDoer(act, state.agency, context.programme)
    return markersOf(act, context).flatMap((agency) => doers.find((post) => agencyOf(post) === agency) ?? [])
  })
  return [...new Set([state.post, ...firsts])]
}

/** Whoever began it hears how it ended. */
const beginner = ({ workflow, agency }: DossierState, { programme }: Context): Post[] => {
  const first = workflowById(programme, workflow)?.states[0]
  return first && !first.end ? postsOf(programme, [first.owner], agency) : []
}

const moveTo = (state: OpenDossier, act: DossierAct, command: ActOnDossier, context: Context): DossierDecision => {
  const { programme, now } = context
  const next = stateIn(workflowById(programme, state.workflow), act.to)
  if (!next) throw notThere('state')
  const visits = command.visits ? planVisits(command.visits, state.days, context) : state.visits
  const core = {
    ...coreOfDossier(state),
    ...nextRoundOf(state),
    status: next.id,
    steps: [...state.steps, stepOf(state, act, command, context)],
    figures: { ...state.figures, ...command.figures },
    visits,
  }
  const reason = command.reason === undefined ? {} : { reason: command.reason }
  const data = { ...namedBy(state), act: act.id, before: state.status, step: next.id, ...reason }
  if (next.end) {
    if (isVisitUnderWay(state))
      throw new DomainError('conflict', 'visit-under-way', 'A planned visit is being opened; try again in a quarter of an hour.')
    const tell = beginner(state, context)
    const closed: Fact = { type: 'dossier.closed', data: { ...data, tell, above: chainAbove(state.ladder.chain, tell) } }
    return { state: { ...core, endedAt: now }, facts: [closed] }
  }
  const { state: begun, skipped } = beginStep(core, next, context)
  const tell = toTell(begun, context)
  const moved: Fact = {
    type: 'dossier.moved',
    data: { ...data, due: begun.clock.due, tell, above: chainAbove(begun.ladder.chain, tell) },
  }
  return { state: begun, facts: [moved, ...skipped] }
}

/** Notes that one agency has done its part; the last one leads on. */
const mark = (state: OpenDossier, act: DossierAct, command: ActOnDossier, context: Context): DossierDecision => {
  const agency = agencyOf(context.by)
  if (state.marks.includes(agency)) return { state, facts: [] }
  const marks = [...state.marks, agency]
  const left = markersOf(act, context).filter((marker) => !marks.includes(marker))
  if (left.length === 0) return moveTo({ ...state, marks }, act, command, context)
  return { state: { ...state, marks }, facts: [{ type: 'dossier.marked', data: { act: act.id, agency, left: left.length } }] }
}

/** Does an act of the workflow: refused when it does not lead on from here, is another post's, or lacks what it asks. */
export const act = (state: DossierState, command: ActOnDossier, context: Context): DossierDecision => {
  if (!isOpenDossier(state)) throw notNow(state.status, command.act)
  const found = actsFrom(context.programme, state).find(({ id }) => id === command.act)
  if (!found) throw notNow(state.status, command.act)
  if (!everyDoer(found, state.agency, context.programme).includes(context.by))
    throw new DomainError('forbidden', 'not-allowed', `The post ${context.by} may not «${command.act}» this dossier.`)
  refuseMissing(found, command, context)
  return found.each ? mark(state, found, command, context) : moveTo(state, found, command, context)
}
