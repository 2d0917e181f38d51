import type { Fact } from '../../events/index.ts'
import type { Wake } from '../../shared/domain/aggregate.ts'
import { dossier } from '../../shared/domain/dossier.ts'
import type { ActOnDossier, DossierCommand, OpenDossierFor } from '../../shared/domain/dossier-command.ts'
import type { DossierState, OpenDossier } from '../../shared/domain/dossier-state.ts'
import { isOpenDossier } from '../../shared/domain/dossier-state.ts'
import { later } from '../../shared/domain/instant.ts'
import { membersOf } from '../../shared/domain/programme-lookup.ts'
import type { Circumstances } from './contexts.ts'
import { context, givenOf, local } from './contexts.ts'
import { programme } from './programme.ts'

/** Begins a sentence about a dossier. */
export const given = givenOf(dossier)

export const leader = 'team178-province.leader'
export const chair = 'ppc.chair'

/** The plan of the third quarter of 2017, unless said otherwise. */
export const anOpening = (changes: Partial<OpenDossierFor> = {}): OpenDossierFor => {
  const { workflow = 'quarter-plan', agency = 'team178-province', period = '2017-Q3' } = changes
  const days = { from: '2017-07-01', until: '2017-09-30' }
  return { type: 'open', id: `${workflow}~${agency}~${period}`, workflow, agency, period, days, ...changes }
}

/** The commune's year 2017. */
export const aYear = (workflow: string, agency: string): OpenDossierFor =>
  anOpening({ workflow, agency, period: '2017', days: { from: '2017-01-01', until: '2017-12-31' } })

/** A dossier that the calendar opened on Monday 29 May 2017 at 09:00. */
export const aDossier = (changes: Partial<OpenDossierFor> = {}, circumstances: Circumstances = {}): DossierState =>
  given().when(anOpening(changes), { by: 'clock', ...circumstances }).state

/** An act, with what it asks. */
export const act = (id: string, more: Omit<ActOnDossier, 'type' | 'act'> = {}): ActOnDossier => ({
  type: 'act',
  act: id,
  ...more,
})

type Step = readonly [command: DossierCommand | Wake, by: string, now?: string]

/** What becomes of it through some commands, each by its post. */
export const having = (state: DossierState, ...steps: readonly Step[]): DossierState =>
  steps.reduce(
    (current, [command, by, now]) => given(current).when(command, { by, ...(now === undefined ? {} : { now }) }).state,
    state,
  )

export const visits = [
  { area: 'phan-thiet', premisesType: 'karaoke', on: '2017-08-15' },
  { area: 'phu-luu', premisesType: 'hotel', on: '2017-07-04' },
]
export const document = { number: '12/KH-ĐKTLN', on: '2017-05-29' }

/** The leaders of the teams of the districts. */
export const districtLeaders = membersOf(programme, '@district-teams').map((team) => `${team}.leader`)

/** The plan while the other teams look at it. */
export const aRound = (): DossierState => having(aDossier(), [act('send-round', { visits }), leader])

/** The plan, approved by the chair. */
export const anApproved = (): DossierState =>
  having(aRound(), ...districtLeaders.map((by): Step => [act('agree'), by]), [act('approve', { document }), chair])

/** The same state, known to wait for somebody. */
export const waiting = (state: DossierState): OpenDossier => {
  if (!isOpenDossier(state)) throw new Error(`The dossier is at its end, ${state.status}`)
  return state
}

/** Wakes it at each of its alarms until a local time; returns what it said, in order. */
export const wakeUntil = (state: DossierState, until: string): { state: DossierState; said: { at: string; fact: Fact }[] } => {
  const said: { at: string; fact: Fact }[] = []
  const end = context({ now: until }).now
  let current = state
  let now = context().now
  for (let due = dossier.dueAt(current, context()); due !== undefined && due <= end; due = dossier.dueAt(current, context())) {
    now = later(now, due)
    const decision = dossier.decide(current, { type: 'wake' }, context({ now, by: 'clock' }))
    if (decision.facts.length === 0) throw new Error(`A wake at ${due} made no progress`)
    said.push(...decision.facts.map((fact) => ({ at: local(now), fact })))
    current = decision.state
  }
  return { state: current, said }
}
