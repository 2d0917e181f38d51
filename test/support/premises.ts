import type { Wake } from '../../shared/domain/aggregate.ts'
import type { PremisesCommand } from '../../shared/domain/premises.ts'
import { premises } from '../../shared/domain/premises.ts'
import type { PremisesState } from '../../shared/domain/premises-state.ts'
import type { Circumstances } from './contexts.ts'
import { context, givenOf } from './contexts.ts'

/** Begins a sentence about premises. */
export const given = givenOf(premises)

type Register = Extract<PremisesCommand, { type: 'register-tip-off' }>

/** An accepted tip-off that comes to its premises. */
export const aRegistration = (tipOff: string, changes: Partial<Register> = {}): Register => ({
  type: 'register-tip-off',
  id: 'place-1',
  tipOff,
  area: 'phan-thiet',
  category: 'prostitution-suspected',
  ...changes,
})

/** What becomes of premises through some commands, each at its time. */
export const having = (
  state: PremisesState | undefined,
  ...steps: readonly (readonly [command: PremisesCommand | Wake, circumstances?: Circumstances])[]
): PremisesState => {
  const last = steps.reduce<PremisesState | undefined>(
    (current, [command, circumstances]) => given(current).when(command, circumstances).state,
    state,
  )
  if (!last) throw new Error('Premises begin with a tip-off')
  return last
}

export const confirm = { type: 'confirm-inspection', inspection: 'place-1-1' } as const
export const release = { type: 'release', inspection: 'place-1-1', inspectedOn: '2017-06-08', tipOffs: ['tip-1'] } as const

/** Premises of which one tip-off asked for an inspection, on Monday 29 May 2017 at 09:00. */
export const somePremises = (): PremisesState => having(undefined, [aRegistration('tip-1')])

/** When they next want to be woken. */
export const dueAt = (state: PremisesState): string | undefined => premises.dueAt(state, context())
