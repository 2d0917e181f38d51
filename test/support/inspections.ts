import type { Fact } from '../../events/index.ts'
import type { Wake } from '../../shared/domain/aggregate.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import type { InspectionCommand, OpenInspection, RecordInspection } from '../../shared/domain/inspection-command.ts'
import type { InspectionState, RunningInspection } from '../../shared/domain/inspection-state.ts'
import { isRunning } from '../../shared/domain/inspection-state.ts'
import { later } from '../../shared/domain/instant.ts'
import type { Circumstances } from './contexts.ts'
import { context, givenOf, local } from './contexts.ts'

/** Begins a sentence about an inspection. */
export const given = givenOf(inspection)

/** What premises ask for, with one tip-off behind it, unless said otherwise. */
export const anOpening = (changes: Partial<OpenInspection> = {}): OpenInspection => ({
  type: 'open',
  id: 'place-1-1',
  premises: 'place-1',
  tipOffs: ['tip-1'],
  area: 'phan-thiet',
  category: 'prostitution-suspected',
  independent: 1,
  askedAt: '2017-05-29T02:00:00.000Z',
  ...changes,
})

/** An inspection that was opened on Monday 29 May 2017 at 09:00. */
export const anInspection = (changes: Partial<OpenInspection> = {}, circumstances: Circumstances = {}): InspectionState =>
  given().when(anOpening(changes), circumstances).state

/** What becomes of it through some commands, each at its time and by its post. */
export const having = (
  state: InspectionState,
  ...steps: readonly (readonly [command: InspectionCommand | Wake, circumstances?: Circumstances])[]
): InspectionState =>
  steps.reduce((current, [command, circumstances]) => given(current).when(command, circumstances).state, state)

export const leader = 'team178-province.leader'
export const director = 'dolisa.director'
export const yes = { type: 'decide', inspect: true, reason: 'words-1' } as const
export const no = { type: 'decide', inspect: false, reason: 'words-2' } as const
export const byLeader = { by: leader, now: '2017-05-30 10:00' } as const
export const byDirector = { by: director, now: '2017-05-30 10:00' } as const

/** The result of a visit by four people, two of them women, on 8 June; nothing was found unless said otherwise. */
export const aResult = (
  violations: Readonly<Record<string, number>> = {},
  changes: Partial<RecordInspection> = {},
): RecordInspection => ({
  type: 'record',
  on: '2017-06-08',
  members: 4,
  women: 2,
  violations,
  referredToSupport: 0,
  ...changes,
})

const afterVisit = { by: leader, now: '2017-06-08 15:00' } as const

/** An inspection in each place of its way. */
export const anAcknowledged = (): InspectionState => having(anInspection(), [{ type: 'acknowledge' }, byLeader])
export const aDecided = (): InspectionState => having(anInspection(), [yes, byLeader])
export const aRecorded = (
  violations: Readonly<Record<string, number>> = { 'labour-contracts': 2, obstruction: 1 },
): InspectionState => having(aDecided(), [aResult(violations), afterVisit])
export const aSettled = (): InspectionState => having(aDecided(), [aResult(), afterVisit])
export const aDeclined = (): InspectionState => having(anInspection(), [no, byLeader])
export const aCancelled = (): InspectionState => having(anInspection(), [{ type: 'cancel', reason: 'words-3' }, byDirector])

/** The same state, known to have a clock running; a test that meets one without has nothing to go on with. */
export const running = (state: InspectionState): RunningInspection => {
  if (!isRunning(state)) throw new Error(`The inspection is ${state.status}`)
  return state
}

/** When it next wants to be woken. */
export const dueAt = (state: InspectionState): string | undefined => inspection.dueAt(state, context())

/** Wakes it at each of its alarms until a moment, none of them before `now`; what was heard is told as `2017-06-02 08:00 e1 dolisa.director`. */
export const wakeUntil = (
  state: InspectionState,
  end: string,
  circumstances: Circumstances = {},
): { state: InspectionState; facts: Fact[]; heard: string[] } => {
  const facts: Fact[] = []
  const heard: string[] = []
  const until = context({ now: end }).now
  const from = context(circumstances).now
  let current = state
  for (let due = dueAt(current); due !== undefined && due <= until; due = dueAt(current)) {
    const now = later(due, from)
    const decision = given(current).when({ type: 'wake' }, { ...circumstances, now, by: 'clock' })
    facts.push(...decision.facts)
    for (const fact of decision.facts) {
      if (fact.type === 'ladder.rang') heard.push(`${local(now)} ${fact.data.rung} ${fact.data.to.join(' ')}`)
      if (fact.type === 'ladder.asked') heard.push(`${local(now)} ${fact.data.rung} asks ${fact.data.of}`)
    }
    current = decision.state
  }
  return { state: current, facts, heard }
}
