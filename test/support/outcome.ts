import type { Runtime } from '../../local/runtime.ts'
import { eventsIn, queuesLeft, type StoredItem, storedItems } from './stored.ts'

/** Names drawn at random (of texts, and of what was asked for a single occasion), or made of a version or of the minute of an urgent notice. */
const drawn =
  /(?<=@)\d+(?=\/)|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?<=message-)[\da-f]{32}|BC-\w{6}|TH-\w{6}|(?<=urgent-)[\dT-]{16}/g

/** When and how often a step was done, which a crash changes; what follows for people (due, decideBy, told …) is compared. */
const done = new Set(
  'at opened openedAt lastHeard begunAt sentAt deliveredAt returnedAt closedAt saidAt askedAt attempt times'.split(' '),
)

/** What is said again to whoever may not have heard it, or done again by whoever may not have seen it: a crash makes more of it, and nothing follows from that. */
const saidAgain = new Set([
  'mail.due',
  'premises.inspection-requested',
  'premises.tip-off-joined',
  'dossier.visit-due',
  'inspection.tip-off-joined',
  'inspection.opening-repeated',
  'tip-off.text-opened',
  'agency.feed-made',
])

const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll(drawn, '·')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !done.has(key))
  const sorted = kept.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, inner]) => [key, key === 'entries' ? inAnyOrder(plain(inner)) : plain(inner)]))
}

/** Entries come into a mail as they are heard, and one whose hearer ended is heard again after others. */
const inAnyOrder = (entries: unknown): unknown =>
  Array.isArray(entries) ? entries.map((entry) => JSON.stringify(entry)).sort() : entries

const line = (...parts: unknown[]): string => parts.map((part) => JSON.stringify(plain(part))).join(' ')

/** What a run comes to, without what a crash may change: versions, moments at which steps were done, repeated hand-offs, names drawn at random. */
export interface Outcome {
  readonly states: readonly string[]
  readonly texts: readonly string[]
  readonly history: readonly string[]
  readonly mails: readonly string[]
  readonly left: Record<string, number>
}

const isDrawn = (sk: string): boolean => new RegExp(drawn.source).test(sk)

/** Texts that count: an orphan, put by whoever ended before the decision that would have named it, is never looked at again. */
const textsIn = (items: readonly StoredItem[]): string[] => {
  const named = Map.groupBy(
    items.filter(({ state, event }) => state || event),
    ({ pk }) => pk,
  )
  const isNamed = ({ pk, sk }: StoredItem): boolean => {
    const [, id = ''] = sk.split('#')
    const all = named.get(pk) ?? []
    return all.length > 0 && (!isDrawn(sk) || JSON.stringify(all).includes(id))
  }
  return items.filter((item) => item.sk.startsWith('text#') && isNamed(item)).map(({ pk, sk }) => line(pk, sk))
}

/** Every state, text, event of the history and mail of the runtime, and what its queues still hold. */
export const outcomeOf = async (runtime: Runtime): Promise<Outcome> => {
  const items = await storedItems(runtime)
  return {
    states: items.flatMap(({ pk, state }) => (state ? line(pk, state) : [])).sort(),
    texts: textsIn(items),
    history: eventsIn(items)
      .filter(({ type }) => !saidAgain.has(type))
      .map(({ kind, subject, type }) => line(kind, subject, type))
      .sort(),
    mails: runtime
      .sent()
      .map(({ recipients, subject }) => line(recipients, subject))
      .sort(),
    left: queuesLeft(runtime),
  }
}
