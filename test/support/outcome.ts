import type { Runtime } from '../../local/runtime.ts'
import { eventsIn, queuesLeft, storedItems } from './stored.ts'

/** Names drawn at random (of texts, and of what was asked for a single occasion), or made of the minute of an urgent notice. */
const drawn = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|BC-\w{6}|TH-\w{6}|(?<=urgent-)[\dT-]{16}/g

/** When and how often a step was done, which a crash changes; what follows for people (due, decideBy, told …) is compared. */
const done = new Set('at opened openedAt lastHeard begunAt sentAt deliveredAt saidAt askedAt attempt'.split(' '))

/** What is said again to whoever may not have heard it: a crash makes more of it, and nothing follows from that. */
const saidAgain = new Set(['mail.due', 'premises.tip-off-joined', 'inspection.tip-off-joined', 'inspection.opening-repeated'])

const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll(drawn, '·')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !done.has(key))
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, plain(inner)]))
}

const line = (...parts: unknown[]): string => parts.map((part) => JSON.stringify(plain(part))).join(' ')

/** What a run comes to, without what a crash may change: versions, moments at which steps were done, repeated hand-offs, names drawn at random. */
export interface Outcome {
  readonly states: readonly string[]
  readonly texts: readonly string[]
  readonly history: readonly string[]
  readonly mails: readonly string[]
  readonly left: Record<string, number>
}

/** Every state, text, event of the history and mail of the runtime, and what its queues still hold. */
export const outcomeOf = async (runtime: Runtime): Promise<Outcome> => {
  const items = await storedItems(runtime)
  const mails = await runtime.mails()
  return {
    states: items.flatMap(({ pk, state }) => (state ? line(pk, state) : [])).sort(),
    texts: items.filter(({ sk }) => sk.startsWith('text#')).map(({ pk, sk }) => line(pk, sk)),
    history: eventsIn(items)
      .filter(({ type }) => !saidAgain.has(type))
      .map(({ kind, subject, type }) => line(kind, subject, type))
      .sort(),
    mails: mails.map(({ to, subject }) => line(to, subject)).sort(),
    left: queuesLeft(runtime),
  }
}
