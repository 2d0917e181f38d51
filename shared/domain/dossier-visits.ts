import type { Fact } from '../../events/index.ts'
import type { Context } from './aggregate.ts'
import { atLocalTime, localDate, offsetFrom } from './calendar.ts'
import { type FieldRefusal, FieldsRefused } from './domain-error.ts'
import type { VisitWanted } from './dossier-command.ts'
import { stateIn, workflowById } from './dossier-course.ts'
import type { DossierState, OpenDossier, PlannedVisit } from './dossier-state.ts'
import type { Instant } from './instant.ts'
import type { Programme } from './programme.ts'
import { areaById, isInForce } from './programme-lookup.ts'

const misfit = (
  { area, premisesType, on }: VisitWanted,
  index: number,
  days: DossierState['days'],
  { programme, calendar, now }: Context,
): FieldRefusal[] => {
  const at = (field: string) => `/visits/${index}/${field}`
  const place = areaById(programme, area)
  const today = localDate(calendar, now)
  const first = days && days.from > today ? days.from : today
  return [
    ...(place && isInForce(place, on)
      ? []
      : [{ pointer: at('area'), code: 'unknown-area', detail: 'Name an area that there is on that day' }]),
    ...(programme.premisesTypes.some(({ id }) => id === premisesType)
      ? []
      : [{ pointer: at('premisesType'), code: 'unknown-premises-type', detail: 'Name a type of premises of the programme' }]),
    ...(first <= on && on <= (days?.until ?? on)
      ? []
      : [{ pointer: at('on'), code: 'outside-the-period', detail: `A day from ${first} to ${days?.until}` }]),
  ]
}

/** The visits of a plan, in the order of their days; throws FieldsRefused naming each that cannot be. */
export const planVisits = (wanted: readonly VisitWanted[], days: DossierState['days'], context: Context): PlannedVisit[] => {
  const refusals = wanted.flatMap((visit, index) => misfit(visit, index, days, context))
  if (refusals.length > 0)
    throw new FieldsRefused('visits-misfit', 'Some visits cannot be planned so; mend those named.', refusals)
  return [...wanted]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ area, premisesType, on }, index) => ({ id: `v${index + 1}`, area, premisesType, on }))
}

const opensVisits = (programme: Programme, { workflow, status }: OpenDossier): boolean => {
  const state = stateIn(workflowById(programme, workflow), status)
  return state !== undefined && !state.end && state.visits === true
}

/** When a visit wants to be asked for: on its day, and again until somebody says that it is open. */
const askAt = ({ on, asked }: PlannedVisit, { programme, calendar }: Pick<Context, 'programme' | 'calendar'>): Instant =>
  asked
    ? offsetFrom(calendar, asked.at, programme.clocks.sayAgain, programme.clocks.sendAt)
    : atLocalTime(calendar, on, programme.clocks.sendAt)

/** The moments at which the visits of a plan that is carried out want to be asked for. */
export const visitAlarms = (state: OpenDossier, context: Pick<Context, 'programme' | 'calendar'>): Instant[] =>
  opensVisits(context.programme, state) ? state.visits.filter(({ opened }) => !opened).map((visit) => askAt(visit, context)) : []

/** Whether a visit has been asked for and nobody has said yet that it is open. */
export const isVisitUnderWay = ({ visits }: DossierState): boolean => visits.some(({ asked, opened }) => asked && !opened)

/** Asks for the visits whose moment has come. */
export const askForVisits = (state: OpenDossier, context: Context): { state: OpenDossier; facts: Fact[] } => {
  if (!opensVisits(context.programme, state)) return { state, facts: [] }
  const due = state.visits.filter((visit) => !visit.opened && askAt(visit, context) <= context.now)
  if (due.length === 0) return { state, facts: [] }
  const visits = state.visits.map((visit) =>
    due.includes(visit) ? { ...visit, asked: { at: context.now, times: (visit.asked?.times ?? 0) + 1 } } : visit,
  )
  const facts = due.map(
    ({ id, area, premisesType, on, asked }): Fact => ({
      type: 'dossier.visit-due',
      data: { visit: id, team: state.agency, area, premisesType, on, ...(asked ? { again: asked.times } : {}) },
    }),
  )
  return { state: { ...state, visits }, facts }
}
