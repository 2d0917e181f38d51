import * as z from 'zod/mini'
import type { Fact } from '../../events/index.ts'
import type { Aggregate, Context, Decision, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { notThere } from './domain-error.ts'
import type { Instant } from './instant.ts'
import { speakableCode } from './speakable-code.ts'

/** `timing` names the calendar and clocks by which the alarms of all open items were last computed. */
const common = { id: z.string(), code: z.string(), timing: z.optional(z.string()) }

const state = z.discriminatedUnion('status', [
  z.strictObject({ ...common, status: z.literal('rehearsing') }),
  z.strictObject({ ...common, status: z.literal('live'), liveAt: z.string() }),
])

export type ProgrammeState = z.infer<typeof state>

type ProgrammeCommand = { readonly type: 'go-live' } | { readonly type: 'keep-time'; readonly timing: string }
type ProgrammeDecision = Decision<ProgrammeState, Fact>

const goLive = (before: ProgrammeState, now: string): ProgrammeDecision =>
  before.status === 'live'
    ? unchanged(before)
    : { state: { ...before, status: 'live', liveAt: now }, facts: [{ type: 'programme.went-live', data: {} }] }

const decide = (
  before: ProgrammeState | undefined,
  command: ProgrammeCommand | Wake,
  { programme: { id }, now }: Context,
): ProgrammeDecision => {
  const known: ProgrammeState = before ?? { id, code: speakableCode('programme', id), status: 'rehearsing' }
  switch (command.type) {
    case 'go-live':
      return goLive(known, now)
    case 'keep-time':
      if (known.timing === command.timing) return unchanged(known)
      // Before the first planning nothing was open whose alarm could be wrong.
      return {
        state: { ...known, timing: command.timing },
        facts: known.timing === undefined ? [] : [{ type: 'programme.timing-changed', data: {} }],
      }
    case 'wake':
      if (!before) throw notThere('programme')
      return unchanged(before)
    default:
      return command satisfies never
  }
}

/** Until going live is recorded a programme rehearses, and no mail reaches a post. Once live, it stays so. */
export const liveSinceOf = (state: ProgrammeState | undefined): Instant | undefined =>
  state?.status === 'live' ? state.liveAt : undefined

/** What is recorded of the programme itself: that it is live, and by which calendar and clocks alarms were computed. */
export const programmeState: Aggregate<ProgrammeState, ProgrammeCommand, Fact> = {
  kind: 'programme',
  parse: (value) => z.parse(state, value),
  decide,
  dueAt: () => undefined,
  index: () => ({}),
  parties: (_state, { programme }) => ({ administrator: [programme.posts.administrator] }),
}
