import type { Client } from './client.ts'
import type { Names } from './names.ts'

/** Something that a post was told because it is late or urgent, or was asked about. */
export interface ToldItem {
  readonly kind: string
  readonly id: string
  readonly code: string
  readonly template: string
  readonly at: string
  readonly mail: string
  readonly status?: string
  /** Whether it waits for this post's yes or no. */
  readonly waiting: boolean
  readonly facts: Readonly<Record<string, unknown>>
}

/** How many items of a kind and state are open, by how late they are. */
interface OpenCount {
  readonly kind: string
  readonly status: string
  readonly age: string
  readonly count: number
}

/** A mail that went astray, until somebody has looked into it. */
export interface AstrayMail {
  readonly id: string
  readonly code: string
  readonly post: string
}

export interface Overview {
  readonly now: string
  readonly told: readonly ToldItem[]
  readonly names: Names
  /** What is open in the agency, for its head. */
  readonly agency?: { readonly id: string; readonly open: readonly OpenCount[] }
  /** The rest is for who keeps the overview. */
  readonly open?: readonly OpenCount[]
  readonly holes?: readonly { readonly post: string; readonly hole: string }[]
  readonly mails?: { readonly refused: number; readonly unconfirmed: number; readonly stranded: number }
  readonly stranded?: readonly AstrayMail[]
  readonly unconfirmed?: readonly AstrayMail[]
  /** Years that need a calendar and have none that is confirmed. */
  readonly calendar?: readonly { readonly year: number }[]
}

export const readOverview = (client: Client): Promise<Overview> => client.get('/api/overview')
