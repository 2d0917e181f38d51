import { eventTypes, type Fact } from '../../events/index.ts'
import type { Wake } from '../../shared/domain/aggregate.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import type { LogTipOff, TipOffCommand } from '../../shared/domain/tip-off-command.ts'
import type { TipOffIn, TipOffState } from '../../shared/domain/tip-off-state.ts'
import type { Circumstances } from './contexts.ts'
import { context, givenOf } from './contexts.ts'

/** Begins a sentence about a tip-off. */
export const given = givenOf(tipOff)

/** What comes in: suspected prostitution in a guesthouse in the ward of Phan Thiết, over the web, unless said otherwise. */
export const aLog = (changes: Partial<LogTipOff> = {}): LogTipOff => ({
  type: 'log',
  id: 'tip-1',
  category: 'prostitution-suspected',
  area: 'phan-thiet',
  premisesType: 'guesthouse',
  premises: 'place-1',
  channel: 'web',
  signs: [],
  ...changes,
})

/** A tip-off as it was logged on Monday 29 May 2017 at 09:00. */
export const aTipOff = (changes: Partial<LogTipOff> = {}, circumstances: Circumstances = {}): TipOffState =>
  given().when(aLog(changes), { by: 'citizen', ...circumstances }).state

/** What becomes of it through some commands, each at its time and by its post. */
export const having = (
  state: TipOffState,
  ...steps: readonly (readonly [command: TipOffCommand | Wake, circumstances?: Circumstances])[]
): TipOffState => steps.reduce((current, [command, circumstances]) => given(current).when(command, circumstances).state, state)

export const accept = { type: 'screen', outcome: 'accept', reason: 'words-1' } as const
export const unfounded = { type: 'screen', outcome: 'unfounded', reason: 'words-2' } as const
export const byDesk = { by: 'dolisa.tip-desk', now: '2017-05-29 10:00' } as const
export const wake = { type: 'wake' } as const

/** A tip-off in each place of the ordinary way. */
export const anAccepted = (): TipOffState => having(aTipOff(), [accept, byDesk])
export const anAssigned = (): TipOffState =>
  having(anAccepted(), [{ type: 'link', inspection: 'place-1-1', joined: false }, { now: '2017-05-29 10:01' }])
export const anAnswered = (outcome: 'inspected' | 'not-inspected' = 'inspected'): TipOffState =>
  having(anAssigned(), [{ type: 'answer', inspection: 'place-1-1', outcome }, { now: '2017-06-08 15:00' }])
export const aProposed = (): TipOffState => having(aTipOff(), [unfounded, byDesk])

/** A child in danger, a case of trafficking with a conflict of interest, and the like. */
export const anUrgent = (changes: Partial<LogTipOff> = {}): TipOffState => aTipOff({ category: 'child', ...changes })
export const aConflict = (changes: Partial<LogTipOff> = {}): TipOffState => aTipOff({ conflict: 'police', ...changes })

/** When it next wants to be woken. */
export const dueAt = (state: TipOffState): string | undefined => tipOff.dueAt(state, context())

/** The same state, known to be in one status; a test that meets another one has nothing to go on with. */
export const inStatus = <Status extends TipOffState['status']>(state: TipOffState, status: Status): TipOffIn<Status> => {
  if (state.status !== status) throw new Error(`The tip-off is ${state.status}, not ${status}`)
  return state as TipOffIn<Status>
}

const factTypes: readonly string[] = eventTypes.map(({ type }) => type)

/** Every post that a state or a fact names anywhere, real or not. */
export const postsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /^[a-z0-9-]+\.[a-z0-9-]+$/.test(value) && !factTypes.includes(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(postsIn) : []
}

/** Wakes it at each of its alarms until a moment and returns everything that it said on the way. */
export const wakeUntil = (state: TipOffState, until: string): { state: TipOffState; facts: Fact[] } => {
  const facts: Fact[] = []
  let current = state
  for (let due = dueAt(current); due !== undefined && due <= context({ now: until }).now; due = dueAt(current)) {
    const decision = given(current).when(wake, { now: due, by: 'clock' })
    facts.push(...decision.facts)
    current = decision.state
  }
  return { state: current, facts }
}

/** Who was told by ladders among these facts, `e1 dolisa.director`. */
export const heard = (facts: readonly Fact[]): string[] =>
  facts.flatMap((fact) => (fact.type === 'ladder.rang' ? fact.data.to.map((post) => `${fact.data.rung} ${post}`) : []))
