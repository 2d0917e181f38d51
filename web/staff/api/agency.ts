import type { Bi } from '../language/language.tsx'
import type { ItemView } from './item.ts'

/** A person who holds a post, by what the sign-in service calls him. */
export interface Holder {
  readonly sub: string
  readonly iss?: string
  readonly from?: string
  readonly until?: string
}

/** Days on which another post stands in, both included. */
export interface Absence {
  readonly from: string
  readonly until: string
  readonly substitute: string
}

/** What is entered about a post. */
export interface RoleEntries {
  readonly address?: string
  readonly holders?: readonly Holder[]
  readonly absences?: readonly Absence[]
}

export interface PostEntry {
  readonly post: string
  readonly role: string
  readonly name: Bi
  readonly mayOpenSeals: boolean
  readonly address: string
  readonly absences: readonly Absence[]
  readonly unreachable?: { readonly since: string; readonly reason: 'bounced' | 'complained'; readonly address: string }
  /** For those alone who may change it. */
  readonly holders?: readonly Holder[]
}

/** A change of posts that may open seals, until a second person decides; what it says is for those concerned. */
interface SealChange {
  readonly by: string
  readonly at: string
  readonly approver: string
  readonly roles: Readonly<Record<string, RoleEntries>> | readonly string[]
}

/** An agency with its posts as they stand today. */
export interface AgencyView extends ItemView {
  readonly name: Bi
  readonly posts: readonly PostEntry[]
  readonly contactsConfirmedAt?: string
  /** Since when the acting post has a calendar address. */
  readonly calendarFeed?: { readonly at: string }
  readonly confirmContactsBy?: string
  readonly sealChange?: SealChange
}
