import * as z from 'zod/mini'
import { ladderState } from './ladder-state.ts'

const done = { at: z.string(), by: z.string() }

const plannedVisit = z.strictObject({
  id: z.string(),
  area: z.string(),
  premisesType: z.string(),
  on: z.string(),
  /** When it was last asked for, and how often, until somebody says that it is open. */
  asked: z.optional(z.strictObject({ at: z.string(), times: z.int() })),
  opened: z.optional(z.literal(true)),
})

const step = z.strictObject({
  ...done,
  act: z.string(),
  from: z.string(),
  to: z.string(),
  document: z.optional(z.strictObject({ number: z.string(), on: z.string() })),
  reason: z.optional(z.string()),
})

const common = {
  id: z.string(),
  code: z.string(),
  /** The state of its workflow in which it stands. */
  status: z.string(),
  workflow: z.string(),
  agency: z.string(),
  period: z.string(),
  /** The days of its period, where it was opened for one. */
  days: z.optional(z.strictObject({ from: z.string(), until: z.string() })),
  openedAt: z.string(),
  round: z.int(),
  told: z.array(z.string()),
  steps: z.array(step),
  figures: z.record(z.string(), z.number()),
  visits: z.array(plannedVisit),
  extensions: z.array(z.strictObject({ ...done, until: z.string(), reason: z.string() })),
}

const running = z.strictObject({
  ...common,
  /** Whose turn it is. */
  post: z.string(),
  /** The agencies that have done their part of what each must do. */
  marks: z.array(z.string()),
  clock: z.strictObject({ opened: z.string(), due: z.string() }),
  ladder: ladderState,
})

/**
 * One workflow of the plan for one agency: where it stands, what was done, and figures. It holds counts and amounts, numbers of documents
 * and the ids of reasons; there is no field for a person or for a list.
 */
export const dossierState = z.union([running, z.strictObject({ ...common, endedAt: z.string() })])

const core = z.object(common)

export type DossierState = z.infer<typeof dossierState>

/** One that waits for somebody. */
export type OpenDossier = z.infer<typeof running>
export type DossierCore = z.infer<typeof core>
export type PlannedVisit = z.infer<typeof plannedVisit>

/** Whether somebody still has to act; the others are at their end. */
export const isOpenDossier = (state: DossierState): state is OpenDossier => 'clock' in state

/** The part of a state that does not depend on whose turn it is. */
export const coreOfDossier = (state: DossierState): DossierCore => z.parse(core, state)
