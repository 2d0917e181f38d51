import * as z from 'zod/mini'
import type { Instant } from './instant.ts'
import type { Post } from './post.ts'

const offset = z.union([
  z.strictObject({ days: z.int(), at: z.optional(z.string()) }),
  z.strictObject({ workingDays: z.int(), at: z.optional(z.string()) }),
  z.strictObject({ minutes: z.int() }),
])

const rung = z.strictObject({
  id: z.string(),
  anchor: z.enum(['opened', 'due']),
  offset,
  act: z.enum(['remind', 'due', 'overdue', 'escalate', 'courtesy']),
  to: z.array(z.string()),
  confirm: z.optional(z.string()),
})

/**
 * The ladder an aggregate took along when it opened: its rungs with their posts filled in, what happens after the last one, the chain
 * upwards that a notice climbs when a post cannot be reached, and what has rung so far. Editing a policy never changes it.
 */
export const ladderState = z.strictObject({
  id: z.string(),
  sendAt: z.string(),
  rungs: z.array(rung),
  chain: z.array(z.string()),
  afterwards: z.strictObject({
    every: offset,
    act: z.enum(['remind', 'overdue', 'escalate', 'courtesy', 'quiet']),
    to: z.array(z.string()),
    atMost: z.optional(z.int()),
  }),
  rang: z.array(
    z.strictObject({
      rung: z.string(),
      at: z.string(),
      outcome: z.enum(['rang', 'skipped', 'asked', 'declined']),
      by: z.optional(z.string()),
    }),
  ),
})

export type LadderState = z.infer<typeof ladderState>
export type LadderRung = z.infer<typeof rung>
export type Act = LadderRung['act']

/** The two moments a ladder is hung from. */
export interface Anchors {
  readonly opened: Instant
  readonly due: Instant
}

/** What a step of the ladder did: something to tell, or something passed over and recorded. */
export type LadderFact =
  | {
      readonly type: 'rang'
      readonly rung: string
      readonly act: Act
      readonly to: readonly Post[]
      readonly above: readonly Post[]
    }
  | { readonly type: 'skipped'; readonly rung: string; readonly because: Instant }
  | {
      readonly type: 'asked'
      readonly rung: string
      readonly of: Post
      readonly to: readonly Post[]
      readonly above: readonly Post[]
    }

/** Whether a rung tells a supervisor, and so is never skipped. */
export const isEscalation = (entry: { act: Act }): boolean => entry.act === 'escalate'

/** The rungs on which nothing has happened yet. */
export const openRungs = (ladder: LadderState): LadderRung[] =>
  ladder.rungs.filter((entry) => !ladder.rang.some((past) => past.rung === entry.id))

/** The rung that speaks when a programme goes live. */
export const liveRung = 'live'

/** Whether this is that rung, of a recommendation (`live.r1`) or from before the deadline moved (`live@4`) too. */
export const isLiveRung = (rungId: string): boolean => /^live\b/.test(rungId)

/** What has rung since the programme went live; what rang before told nobody. */
export const rangLive = ({ rang }: LadderState): LadderState['rang'] =>
  rang.slice(
    Math.max(
      0,
      rang.findLastIndex(({ rung }) => isLiveRung(rung)),
    ),
  )

/** The number of a standing notice, `still-3`; undefined for a rung, and for what rang before the deadline moved (`still-3@9`). */
export const standingNumber = (rungId: string): number | undefined => {
  const [, number] = /^still-(\d+)(?!.*@)/.exec(rungId) ?? []
  return number === undefined ? undefined : Number(number)
}
