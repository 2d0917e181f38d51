import * as z from 'zod/mini'
import { postsTold } from './ladder-posts.ts'
import { ladderState } from './ladder-state.ts'
import type { Post } from './post.ts'

/** How a violation found can be settled: a decision on a sanction, a transfer to the competent body, or a lawful closure. */
const settlement = z.enum(['decision', 'transfer', 'closure'])

const recommendation = z.strictObject({
  id: z.string(),
  to: z.string(),
  opened: z.string(),
  due: z.string(),
  ladder: ladderState,
  answeredAt: z.optional(z.string()),
})

const common = {
  id: z.string(),
  code: z.string(),
  /** The place and what is said of it; neither is known beforehand of a visit that a plan foresees. */
  premises: z.optional(z.string()),
  category: z.optional(z.string()),
  area: z.string(),
  planned: z.optional(z.strictObject({ plan: z.string(), visit: z.string(), premisesType: z.string(), on: z.string() })),
  team: z.string(),
  leader: z.string(),
  deputy: z.string(),
  told: z.array(z.string()),
  tipOffs: z.array(z.string()),
  independent: z.int(),
  openedAt: z.string(),
  decideBy: z.string(),
  inspectBy: z.string(),
  recent: z.optional(z.string()),
  acknowledgedAt: z.optional(z.string()),
  decision: z.optional(z.strictObject({ inspect: z.boolean(), reason: z.string(), at: z.string() })),
  record: z.optional(
    z.strictObject({
      on: z.string(),
      at: z.string(),
      members: z.int(),
      women: z.int(),
      violations: z.record(z.string(), z.int()),
      left: z.record(z.string(), z.int()),
      referredToSupport: z.int(),
    }),
  ),
  recommendations: z.array(recommendation),
}

const clocked = { opened: z.string(), due: z.string(), ladder: ladderState }

/**
 * A task to look into premises. Its results are counts by group of violation and the number of people referred to support:
 * there is no field that could name or describe anybody who was found in the premises.
 */
export const inspectionState = z.discriminatedUnion('status', [
  z.strictObject({ ...common, ...clocked, status: z.enum(['open', 'acknowledged', 'decided', 'recorded']) }),
  z.strictObject({
    ...common,
    status: z.literal('settled'),
    outcome: z.enum(['inspected', 'not-inspected']),
    settledAt: z.string(),
  }),
  z.strictObject({ ...common, status: z.literal('cancelled'), reason: z.string(), cancelledAt: z.string() }),
])

export type InspectionState = z.infer<typeof inspectionState>
export type Recommendation = z.infer<typeof recommendation>
export type Settlement = z.infer<typeof settlement>

/** An inspection with a clock running. */
export type RunningInspection = Extract<InspectionState, { ladder: object }>

/** Whether a clock is still running. */
export const isRunning = (state: InspectionState): state is RunningInspection => 'ladder' in state

/** Whether the team has still to decide or to go, so that one more tip-off about the place can join. */
export const isBeforeVisit = (state: InspectionState): state is RunningInspection =>
  state.status === 'open' || state.status === 'acknowledged' || state.status === 'decided'

/** Whether a violation that was found still waits for its decision, transfer or closure. */
export const isUnsettled = ({ record }: InspectionState): boolean => Object.values(record?.left ?? {}).some((count) => count > 0)

/** The recommendations that wait for an answer. */
export const unanswered = ({ recommendations }: InspectionState): Recommendation[] =>
  recommendations.filter((entry) => entry.answeredAt === undefined)

/** Everybody whom a ladder of this task has ever spoken to. */
export const toldSoFar = (state: InspectionState): Post[] => {
  const ladders = [...(isRunning(state) ? [state.ladder] : []), ...state.recommendations.map((entry) => entry.ladder)]
  return [...new Set([...state.told, ...ladders.flatMap(postsTold)])]
}

/** What is the same in every status, with everybody who was told so far. */
export const withoutClock = (state: RunningInspection) => {
  const { opened: _opened, due: _due, ladder: _ladder, status: _status, ...rest } = state
  return { ...rest, told: toldSoFar(state) }
}
