import * as z from 'zod/mini'
import type { Fact } from '../../events/index.ts'
import type { Aggregate, Context, Decision, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { localDate, offsetFrom } from './calendar.ts'
import { notThere } from './domain-error.ts'
import type { Instant } from './instant.ts'
import { toInstant } from './instant.ts'
import type { PremisesState } from './premises-state.ts'
import { premisesState } from './premises-state.ts'
import { speakableCode } from './speakable-code.ts'

/** What can be asked of premises. */
export type PremisesCommand =
  | {
      readonly type: 'register-tip-off'
      readonly id: string
      readonly tipOff: string
      readonly area: string
      readonly category: string
    }
  | { readonly type: 'confirm-inspection'; readonly inspection: string }
  | {
      readonly type: 'release'
      readonly inspection: string
      readonly inspectedOn?: string | undefined
      readonly tipOffs?: readonly string[] | undefined
    }

type PremisesDecision = Decision<PremisesState, Fact>
type Open = NonNullable<PremisesState['open']>
type Command<T extends PremisesCommand['type']> = Extract<PremisesCommand, { type: T }>

const empty = (id: string, area: string, category: string, now: Instant): PremisesState => ({
  id,
  code: speakableCode('premises', id),
  status: 'known',
  area,
  category,
  lastHeard: now,
  inspections: 0,
  tipOffs: 0,
})

const requested = (state: PremisesState, open: Open): Fact => ({
  type: 'premises.inspection-requested',
  data: {
    inspection: open.id,
    tipOffs: open.tipOffs,
    category: state.category,
    area: state.area,
    independent: state.tipOffs,
    ...(state.lastInspected === undefined ? {} : { lastInspected: state.lastInspected }),
    ...(open.said > 1 ? { again: open.said } : {}),
  },
})

const joinedFact = (open: Pick<Open, 'id'>, tipOff: string): Fact => ({
  type: 'premises.tip-off-joined',
  data: { inspection: open.id, tipOff },
})

/** The inspection's id follows from the place and its count, so asking twice can never open two. */
const inspectionId = (state: PremisesState): string => `${state.id}-${state.inspections + 1}`

const register = (
  state: PremisesState,
  { tipOff, category }: Command<'register-tip-off'>,
  context: Context,
): PremisesDecision => {
  const heard = { ...state, status: 'known' as const, lastHeard: context.now }
  if (state.open?.tipOffs.includes(tipOff)) {
    const { open } = state
    return { state: heard, facts: [open.confirmed ? joinedFact(open, tipOff) : requested(state, open)] }
  }
  if (state.past?.tipOffs.includes(tipOff)) return { state: heard, facts: [joinedFact(state.past, tipOff)] }
  if (state.open) {
    const open = { ...state.open, tipOffs: [...state.open.tipOffs, tipOff] }
    return { state: { ...heard, tipOffs: state.tipOffs + 1, open }, facts: [joinedFact(open, tipOff)] }
  }
  const open = { id: inspectionId(state), confirmed: false, saidAt: context.now, said: 1, tipOffs: [tipOff] }
  const next = { ...heard, category, inspections: state.inspections + 1, tipOffs: state.tipOffs + 1, open }
  return { state: next, facts: [requested(next, open)] }
}

const release = (
  state: PremisesState,
  { inspection, inspectedOn, tipOffs }: Command<'release'>,
  context: Context,
): PremisesDecision => {
  if (state.open?.id !== inspection) return unchanged(state)
  const { open: _over, ...rest } = state
  const inspected = inspectedOn === undefined ? {} : { lastInspected: inspectedOn }
  const past = tipOffs === undefined ? {} : { past: { id: inspection, tipOffs: [...tipOffs] } }
  return {
    state: { ...rest, ...inspected, ...past, lastHeard: context.now },
    facts: [{ type: 'premises.released', data: { inspection } }],
  }
}

/** The day on which nothing of the place is needed any more: the programme's months after it was last heard of. */
const forgetAt = (state: PremisesState, months: number): Instant => {
  const date = new Date(state.lastHeard)
  date.setUTCMonth(date.getUTCMonth() + months)
  return toInstant(date)
}

const wake = (state: PremisesState, context: Context): PremisesDecision => {
  const due = premises.dueAt(state, context)
  if (due === undefined || due > context.now) return unchanged(state)
  if (state.open && !state.open.confirmed) {
    const open = { ...state.open, saidAt: context.now, said: state.open.said + 1 }
    return { state: { ...state, open }, facts: [requested(state, open)] }
  }
  return state.open ? { state: { ...state, lastHeard: context.now }, facts: [] } : forgotten(state)
}

/** Only the number of inspections stays, because the name of the next one follows from it. */
const forgotten = ({ lastInspected: _day, past: _past, ...state }: PremisesState): PremisesDecision => ({
  state: { ...state, status: 'forgotten', tipOffs: 0 },
  facts: [{ type: 'premises.forgotten', data: {} }],
})

const decide = (state: PremisesState | undefined, command: PremisesCommand | Wake, context: Context): PremisesDecision => {
  if (command.type === 'register-tip-off')
    return register(state ?? empty(command.id, command.area, command.category, context.now), command, context)
  if (!state) throw notThere('premises')
  switch (command.type) {
    case 'confirm-inspection':
      return state.open?.id === command.inspection
        ? { state: { ...state, open: { ...state.open, confirmed: true } }, facts: [] }
        : unchanged(state)
    case 'release':
      return release(state, command, context)
    case 'wake':
      return wake(state, context)
    default:
      return command satisfies never
  }
}

/** Whether a place was inspected within the twelve months before a day; then a repeat needs a reason of its own. */
export const inspectedWithinYear = (lastInspected: string | undefined, now: Instant, zone: Context['calendar']): boolean =>
  lastInspected !== undefined && lastInspected > localDate(zone, toInstant(new Date(Date.parse(now) - 365 * 86_400_000)))

/** The value under which the period index lists the known places of an area. */
export const placesOf = (area: string): string => `premises#${area}`

/** The rules of premises. */
export const premises: Aggregate<PremisesState, PremisesCommand, Fact> = {
  kind: 'premises',
  parse: (value) => z.parse(premisesState, value),
  decide,
  dueAt: (state, { programme, calendar }) => {
    if (state.status === 'forgotten') return undefined
    return state.open && !state.open.confirmed
      ? offsetFrom(calendar, state.open.saidAt, programme.clocks.sayAgain, programme.clocks.sendAt)
      : forgetAt(state, programme.retention.premisesMonths)
  },
  index: (state) => (state.status === 'known' ? { period: placesOf(state.area) } : {}),
  parties: () => ({}),
}
