import * as z from 'zod/mini'
import { channel, route } from '../../events/tip-off-route.ts'
import { postsTold } from './ladder-posts.ts'
import { ladderState } from './ladder-state.ts'

/** The five words that a reporter is shown; no finding ever is. */
const publicWord = z.enum(['received', 'considered', 'passed-on', 'inspected', 'ended'])

/** How a tip-off ended. */
const tipOffOutcome = z.enum(['inspected', 'not-inspected', 'unfounded', 'out-of-scope', 'forwarded', 'handed-over'])

const common = {
  id: z.string(),
  code: z.string(),
  route,
  category: z.string(),
  area: z.string(),
  premisesType: z.optional(z.string()),
  premises: z.optional(z.string()),
  channel,
  signs: z.array(z.string()),
  conflict: z.optional(z.string()),
  desk: z.string(),
  confirmer: z.string(),
  also: z.array(z.string()),
  told: z.array(z.string()),
  loggedAt: z.string(),
  reason: z.optional(z.string()),
  steps: z.array(z.strictObject({ status: publicWord, on: z.string() })),
  messages: z.array(
    z.strictObject({ id: z.string(), from: z.enum(['reporter', 'desk']), on: z.string(), question: z.optional(z.string()) }),
  ),
}

const clocked = { due: z.string(), opened: z.string(), ladder: ladderState }

/**
 * A tip-off about premises. It holds ids, codes and times: neither the account, which lies sealed beside it, nor anything about the
 * person who sent it or a person in the premises.
 */
export const tipOffState = z.discriminatedUnion('status', [
  z.strictObject({ ...common, ...clocked, status: z.literal('logged') }),
  z.strictObject({ ...common, ...clocked, status: z.literal('notified') }),
  z.strictObject({ ...common, ...clocked, status: z.literal('acknowledged') }),
  z.strictObject({ ...common, ...clocked, status: z.literal('unfounded-proposed'), proposedBy: z.string() }),
  z.strictObject({ ...common, status: z.literal('accepted'), saidAt: z.string(), said: z.int() }),
  z.strictObject({ ...common, status: z.literal('assigned'), inspection: z.string(), joined: z.boolean(), askedAt: z.string() }),
  z.strictObject({
    ...common,
    status: z.literal('answered'),
    inspection: z.string(),
    outcome: tipOffOutcome,
    closeAt: z.string(),
  }),
  z.strictObject({
    ...common,
    status: z.literal('closed'),
    outcome: tipOffOutcome,
    forwardedTo: z.optional(z.string()),
    closedAt: z.string(),
    purgeAt: z.string(),
  }),
  z.strictObject({ ...common, status: z.literal('purged'), outcome: tipOffOutcome, closedAt: z.string() }),
])

export type TipOffState = z.infer<typeof tipOffState>
export type TipOffOutcome = z.infer<typeof tipOffOutcome>
export type PublicWord = z.infer<typeof publicWord>

/** The state of one status, `TipOffIn<'logged'>`. */
export type TipOffIn<Status extends TipOffState['status']> = Extract<TipOffState, { status: Status }>

/** A tip-off that a desk has before it. */
export type OnDesk = TipOffIn<'logged' | 'notified' | 'acknowledged'>

const core = z.object(common)

/** What stays the same whatever happens to a tip-off. */
export type TipOffCore = z.infer<typeof core>

/** The part of a state that every status shares; whoever a ladder has spoken to remains among those who were told. */
export const coreOf = (state: TipOffState): TipOffCore => {
  const told = 'ladder' in state ? postsTold(state.ladder) : []
  return { ...z.parse(core, state), told: [...new Set([...state.told, ...told])] }
}
