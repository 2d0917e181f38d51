import { actsOf, type Offer } from './acts.ts'
import type { Context } from './aggregate.ts'
import { localDate, plusDays } from './calendar.ts'
import { dossier } from './dossier.ts'
import type { DossierCommand } from './dossier-command.ts'
import { actsFrom, type DossierAct, everyDoer, markersOf, workflowById } from './dossier-course.ts'
import type { DossierState } from './dossier-state.ts'
import { coreOfDossier, isOpenDossier } from './dossier-state.ts'
import { later } from './instant.ts'
import { ladderLines, waitingForAnswer } from './ladder-view.ts'
import { namesIn } from './names.ts'
import { agencyOf } from './post.ts'
import type { Dossier } from './programme.ts'
import { agencyById, areaById } from './programme-lookup.ts'
import { unitNamed } from './report-form.ts'

interface Shown {
  readonly state: DossierState
  readonly rev: number
}

/** Fewer than this are not shown below the level of the province, where somebody else looks. */
const smallest = 5

const ownActs = (state: DossierState, { calendar, now }: Context): Offer<DossierCommand>[] => {
  if (!isOpenDossier(state)) return []
  const rung = waitingForAnswer(state.ladder)[0]?.rung ?? ''
  const until = plusDays(localDate(calendar, later(state.clock.due, now)), 30)
  return [
    { act: 'extend', command: { type: 'extend', until, reason: '-' } },
    { act: 'confirm-escalation', command: { type: 'confirm-escalation', rung } },
    { act: 'decline-escalation', command: { type: 'decline-escalation', rung } },
  ]
}

/** The acts of the workflow that the acting post may do now; one that it has done its part of is not among them. */
const actsNow = (state: DossierState, context: Context): DossierAct[] => {
  if (!isOpenDossier(state)) return []
  const { programme, by } = context
  const hasMarked = state.marks.includes(agencyOf(by))
  return actsFrom(programme, state).filter(
    (act) => everyDoer(act, state.agency, programme).includes(by) && !(act.each && hasMarked),
  )
}

const asked = (act: DossierAct, { programme }: Context): object => {
  const { id, name, to, document, reason, visits, figures = [] } = act
  const shown = figures.map(({ fills: _fills, ...figure }) => unitNamed(programme, figure))
  return { id, name, to, document, reason, visits, figures: shown }
}

const isProvincial = ({ agency }: DossierState, { programme }: Context): boolean => {
  const area = areaById(programme, agencyById(programme, agency)?.area ?? '')
  return area === undefined || area.level === 'province'
}

/** The figures with their words; small ones of people and findings are told to nobody but the agency whose they are. */
const figuresOf = (state: DossierState, workflow: Dossier, context: Context): object[] => {
  const { programme, by } = context
  const isOpenToAll = isProvincial(state, context) || agencyOf(by) === state.agency
  const sensitive = new Set(programme.formUnits.filter((unit) => unit.sensitive).map(({ id }) => id))
  const fields = programme.forms.flatMap((form) => form.fields)
  return workflow.acts
    .flatMap(({ figures = [] }) => figures)
    .filter(({ id }) => id in state.figures)
    .map(({ fills = [], ...figure }) => {
      const value = state.figures[figure.id] ?? 0
      const isHidden = !isOpenToAll && sensitive.has(figure.unit) && value > 0 && value < smallest
      const into = fields.filter(({ id }) => fills.includes(id)).map(({ label }) => label)
      return { ...unitNamed(programme, figure), ...(isHidden ? { below: smallest } : { value }), fills: into }
    })
}

const currentOf = (state: DossierState, context: Context): object => {
  if (!isOpenDossier(state)) return { endedAt: state.endedAt }
  const marking = actsFrom(context.programme, state).find(({ each }) => each !== undefined)
  return {
    post: state.post,
    due: state.clock.due,
    ladder: ladderLines(state.ladder, state.clock, context.calendar),
    waitingForConfirmation: waitingForAnswer(state.ladder),
    acts: actsNow(state, context).map((act) => asked(act, context)),
    ...(marking ? { marks: { of: markersOf(marking, context), made: state.marks } } : {}),
  }
}

/** A dossier as officials see it: its workflow in words, where it stands, what was done, and what the acting post may do. */
export const dossierView = ({ state, rev }: Shown, context: Context): object => {
  const { told: _told, round: _round, figures: _figures, ...core } = coreOfDossier(state)
  const workflow = workflowById(context.programme, state.workflow)
  const view = {
    ...core,
    rev,
    now: context.now,
    mayDo: [...actsNow(state, context).map(({ id }) => id), ...actsOf(dossier, state, ownActs(state, context), context)],
    ...currentOf(state, context),
    ...(workflow
      ? {
          words: { name: workflow.name, refs: workflow.refs },
          states: workflow.states.map(({ id, name, end }) => ({ id, name, end })),
          actNames: Object.fromEntries(workflow.acts.map(({ id, name }) => [id, name])),
          figures: figuresOf(state, workflow, context),
        }
      : {}),
  }
  return { ...view, names: namesIn(view, context.programme) }
}

/** The ids of the reasons that belong to a dossier. */
export const dossierTexts = ({ steps, extensions }: DossierState): string[] =>
  [...steps, ...extensions].flatMap(({ reason }) => reason ?? [])
