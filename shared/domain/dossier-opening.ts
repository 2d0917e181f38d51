import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { localDate } from './calendar.ts'
import { startLadder } from './deadline-ladder.ts'
import { halfYearOf } from './deadline-occasion.ts'
import { DomainError, notThere } from './domain-error.ts'
import type { OpenDossierFor } from './dossier-command.ts'
import { postsOf, stateIn, stepDue, type WaitingState, workflowById } from './dossier-course.ts'
import { ladderOfStep } from './dossier-ladder.ts'
import type { DossierCore, DossierState, OpenDossier } from './dossier-state.ts'
import { chainAbove } from './ladder-posts.ts'
import type { Post } from './post.ts'
import type { Dossier, Programme } from './programme.ts'
import { membersOf } from './programme-lookup.ts'
import { speakableCode } from './speakable-code.ts'

/** A dossier that begins a step: whose turn it is, until when, and the ladder towards that. */
export const beginStep = (
  core: DossierCore,
  state: WaitingState,
  context: Context,
): { state: OpenDossier; skipped: readonly Fact[] } => {
  const { now, programme } = context
  const post = postsOf(programme, [state.owner], core.agency)[0] ?? programme.posts.leadDirector
  const clock = { opened: now, due: stepDue(state, core.days, context) }
  const { ladder, skipped } = startLadder(ladderOfStep(state, post, core.round, context), clock, context)
  return { state: { ...core, status: state.id, post, marks: [], clock, ladder }, skipped }
}

/** What every fact about a dossier names. */
export const namedBy = ({ workflow, agency, period }: Pick<DossierCore, 'workflow' | 'agency' | 'period'>) => ({
  workflow,
  agency,
  period,
})

/** The agencies for which a post may begin a workflow on a day. */
export const openableFor = (programme: Programme, { opens }: Dossier, post: Post, today: string): string[] =>
  opens.by === 'calendar'
    ? []
    : opens.for
        .flatMap((ref) => membersOf(programme, ref, today))
        .filter((agency) => postsOf(programme, opens.posts, agency).includes(post))

const refuseOpening = (workflow: Dossier, { agency }: OpenDossierFor, { programme, calendar, now, by }: Context): void => {
  const today = localDate(calendar, now)
  if (!workflow.opens.for.some((ref) => membersOf(programme, ref, today).includes(agency)))
    throw new DomainError('invalid', 'unknown-agency', 'The value of «agency» is none for which this workflow is opened today.')
  const isAllowed =
    workflow.opens.by === 'calendar' ? !by.includes('.') : openableFor(programme, workflow, by, today).includes(agency)
  if (!isAllowed) throw new DomainError('forbidden', 'not-allowed', `The post ${by} may not open this workflow for ${agency}.`)
}

/** Begins a workflow for an agency at its first state; begun again it stays as it is. */
export const open = (command: OpenDossierFor, context: Context): Decision<DossierState, Fact> => {
  const { programme, now } = context
  const workflow = workflowById(programme, command.workflow)
  const first = workflow && stateIn(workflow, workflow.states[0]?.id ?? '')
  if (!workflow || !first || first.end) throw notThere('workflow')
  refuseOpening(workflow, command, context)
  const { id, agency, period, days } = command
  const core: DossierCore = {
    id,
    code: speakableCode('dossier', id),
    status: first.id,
    workflow: workflow.id,
    agency,
    period,
    ...(days ? { days } : {}),
    openedAt: now,
    round: 1,
    told: [],
    steps: [],
    figures: {},
    visits: [],
    extensions: [],
  }
  const { state, skipped } = beginStep(core, first, context)
  const tell = [state.post]
  const opened: Fact = {
    type: 'dossier.opened',
    data: { ...namedBy(core), step: first.id, due: state.clock.due, tell, above: chainAbove(state.ladder.chain, tell) },
  }
  return { state, facts: [opened, ...skipped] }
}

/** The command by which a post begins a workflow; the nonce makes its id its own. */
export const openingByPost = (
  workflow: string,
  agency: string,
  nonce: string,
  { calendar, now }: Pick<Context, 'calendar' | 'now'>,
): OpenDossierFor => ({
  type: 'open',
  id: `${workflow}~${agency}~${nonce}`,
  workflow,
  agency,
  period: halfYearOf(localDate(calendar, now)),
})
