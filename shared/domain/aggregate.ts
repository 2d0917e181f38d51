import type { Kind } from '../../events/kind.ts'
import type { Calendar } from './calendar.ts'
import type { Instant } from './instant.ts'
import type { Post } from './post.ts'
import type { Programme } from './programme.ts'

/** Everything a decision may know besides state and command; it reads no clock of its own. */
export interface Context {
  readonly now: Instant
  readonly programme: Programme
  readonly calendar: Calendar
  /** The post that acts; `clock`, `citizen` or `system` where nobody holds one. */
  readonly by: Post | 'clock' | 'citizen' | 'system'
}

/** In ids only, since whoever reads an index reads this. */
export interface About {
  readonly category?: string | undefined
  readonly area?: string | undefined
  readonly duty?: string | undefined
  /** The workflow of a dossier, and the step of it, `healthy-commune/registering`. */
  readonly workflow?: string | undefined
  readonly step?: string | undefined
  readonly agency?: string | undefined
  readonly period?: string | undefined
  readonly route?: string | undefined
  /** What the owner is to do next, by its name in the API. */
  readonly act?: string | undefined
}

/** What the store shows of an aggregate without reading its state: whose work it is, until when, and for which period. */
export interface IndexEntry {
  readonly owner?: Post | undefined
  readonly deadline?: Instant | undefined
  readonly period?: string | undefined
  /** What a list says of the item without reading its state: ids of the pack, and whether it is urgent. */
  readonly about?: About | undefined
  /** Whom an agency has entered as holders of its posts, by what the identity provider calls them. */
  readonly people?: readonly string[] | undefined
  /** Posts that stand in for one of an agency's, on whatever days. */
  readonly standIns?: readonly Post[] | undefined
}

/** The new state and the facts that led to it. */
export interface Decision<S, F> {
  readonly state: S
  readonly facts: readonly F[]
}

/** The part of every state that the store relies on. */
export interface AnyState {
  readonly id: string
  readonly code: string
  readonly status: string
}

/** Relations of posts to an item: `desk`, `confirmer`, `owner`, `recipient`, `told`, `supervisor` …; who is in none of them may nothing. */
export type Parties = Readonly<Partial<Record<Party, readonly Post[]>>>

/** The relations that the authorisation table can name. */
export type Party =
  | 'anyone'
  | 'desk'
  | 'confirmer'
  | 'owner'
  | 'deputy'
  | 'recipient'
  | 'coordinator'
  | 'addressee'
  | 'told'
  | 'asked'
  | 'answered'
  | 'administrator'

/** Wakes an aggregate when its alarm has come, or because the programme went live: what was said before that reached nobody. */
export interface Wake {
  readonly type: 'wake'
  readonly wentLive?: Instant | undefined
}

/**
 * A kind of aggregate as pure rules. `decide` throws DomainError for what may not be; a decision that changes nothing is not written.
 * `dueAt` says when the state next wants to be woken, and once that moment has come a wake makes progress.
 */
export interface Aggregate<S extends AnyState, C extends { readonly type: string }, F> {
  readonly kind: Kind
  readonly parse: (value: unknown) => S
  readonly decide: (state: S | undefined, command: C | Wake, context: Context) => Decision<S, F>
  readonly dueAt: (state: S, context: Pick<Context, 'programme' | 'calendar'>) => Instant | undefined
  readonly index: (state: S) => IndexEntry
  /** Which posts stand in which relation to this item (its desk, its owner, those told of it); the authorisation table names the relations. */
  readonly parties: (state: S | undefined, context: Pick<Context, 'programme'>) => Parties
}

/** A decision that leaves everything as it is. */
export const unchanged = <S>(state: S): Decision<S, never> => ({ state, facts: [] })
