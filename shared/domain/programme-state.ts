import * as z from 'zod/mini'
import type { Fact } from '../../events/index.ts'
import type { Aggregate, Context, Decision, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { notThere } from './domain-error.ts'
import { speakableCode } from './speakable-code.ts'

const state = z.strictObject({ id: z.string(), code: z.string(), status: z.literal('live'), liveAt: z.string() })

type ProgrammeState = z.infer<typeof state>

type ProgrammeCommand = { readonly type: 'go-live' }

const decide = (
  before: ProgrammeState | undefined,
  command: ProgrammeCommand | Wake,
  { programme: { id }, now }: Context,
): Decision<ProgrammeState, Fact> => {
  if (before) return unchanged(before)
  if (command.type === 'wake') throw notThere('programme')
  return {
    state: { id, code: speakableCode('programme', id), status: 'live', liveAt: now },
    facts: [{ type: 'programme.went-live', data: {} }],
  }
}

/** Whether the programme is live; until that is recorded (and so has an item at all) it rehearses, and no mail reaches a post. Once live, it stays so. */
export const programmeState: Aggregate<ProgrammeState, ProgrammeCommand, Fact> = {
  kind: 'programme',
  parse: (value) => state.parse(value),
  decide,
  dueAt: () => undefined,
  index: () => ({}),
  parties: (_state, { programme }) => ({ administrator: [programme.posts.administrator] }),
}
