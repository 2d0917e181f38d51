import * as z from 'zod/mini'
import { ladderState } from './ladder-state.ts'

const act = { at: z.string(), by: z.string() }
const lateness = { late: z.boolean(), workingDaysLate: z.int() }

/** How a document came in; what did not come through the system is entered for its owner. */
export const channel = z.enum(['online', 'e-office', 'paper', 'mail'])

const submission = z.strictObject({
  ...act,
  ...lateness,
  figures: z.record(z.string(), z.number()),
  /** The text that holds what was written, and to which fields of the form. */
  texts: z.optional(z.strictObject({ id: z.string(), fields: z.array(z.string()) })),
  note: z.optional(z.string()),
  channel,
  documentNo: z.optional(z.string()),
  onBehalfOf: z.optional(z.string()),
  /** The day on which it came to the agency that entered it; lateness is judged by it. */
  receivedOn: z.optional(z.string()),
})

const common = {
  id: z.string(),
  code: z.string(),
  duty: z.optional(z.string()),
  title: z.optional(z.string()),
  /** The code of the item that it is about, when it is about one. */
  of: z.optional(z.string()),
  owner: z.string(),
  contact: z.string(),
  recipients: z.array(z.string()),
  acceptor: z.optional(z.strictObject({ agency: z.string(), post: z.string() })),
  external: z.array(z.string()),
  period: z.string(),
  windowFrom: z.string(),
  windowUntil: z.string(),
  due: z.string(),
  requested: z.boolean(),
  openedAt: z.string(),
  round: z.int(),
  told: z.array(z.string()),
  explanation: z.optional(z.strictObject({ ...act, expected: z.string(), text: z.string() })),
  extensions: z.array(z.strictObject({ ...act, until: z.string(), reason: z.string() })),
  returns: z.array(z.strictObject({ ...act, ...lateness, until: z.string(), reason: z.string(), submittedAt: z.string() })),
}

const clocked = { clock: z.strictObject({ opened: z.string(), due: z.string() }), ladder: ladderState }

/**
 * One duty of one agency for one period. `due` is the day it is owed by and `clock` what runs now: towards that day, towards the
 * recipient's answer, or towards the dispatch; each start of a clock is a new `round`. Whatever somebody wrote lies beside it under text ids.
 */
export const deadlineState = z.discriminatedUnion('status', [
  z.strictObject({ ...common, ...clocked, status: z.literal('open') }),
  z.strictObject({ ...common, ...clocked, status: z.literal('submitted'), submission, aside: ladderState }),
  z.strictObject({ ...common, ...clocked, status: z.literal('returned'), submission }),
  z.strictObject({ ...common, ...clocked, status: z.literal('to-dispatch'), submission }),
  z.strictObject({ ...common, status: z.literal('accepted'), submission }),
  z.strictObject({
    ...common,
    status: z.literal('dispatched'),
    submission,
    dispatch: z.strictObject({ ...act, number: z.string(), on: z.string() }),
  }),
  z.strictObject({
    ...common,
    status: z.literal('waived'),
    submission: z.optional(submission),
    waiver: z.strictObject({ ...act, reason: z.string() }),
  }),
])

const core = z.object(common)

export type DeadlineState = z.infer<typeof deadlineState>

/** The state of one status, `DeadlineIn<'open'>`. */
export type DeadlineIn<Status extends DeadlineState['status']> = Extract<DeadlineState, { status: Status }>

/** A state that somebody still has to do something about. */
export type OpenDeadlineState = Extract<DeadlineState, { clock: unknown }>

/** What stays the same whatever happens to a deadline. */
export type DeadlineCore = z.infer<typeof core>
export type Submission = z.infer<typeof submission>

/** The part of a state that every status shares. */
export const coreOf = (state: DeadlineState): DeadlineCore => z.parse(core, state)

/** Whether somebody still has to act; the others are at their end. */
export const isOpen = (state: DeadlineState): state is OpenDeadlineState => 'clock' in state

/** What every fact about a deadline names; one for a single occasion has no duty of the programme. */
export const subjectOf = ({ duty = 'ad-hoc', owner, period, of }: DeadlineCore) => ({
  duty,
  owner,
  period,
  ...(of === undefined ? {} : { of }),
})
