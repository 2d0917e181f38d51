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
  readonly facts: Readonly<Record<string, unknown>>
}

export interface Overview {
  readonly now: string
  readonly told: readonly ToldItem[]
  readonly names: Names
  readonly open?: readonly { readonly kind: string; readonly status: string; readonly age: string; readonly count: number }[]
  readonly holes?: readonly { readonly post: string; readonly hole: string }[]
  readonly mails?: { readonly unconfirmed: number; readonly stranded: number }
}

export const readOverview = (client: Client): Promise<Overview> => client.get('/api/overview')
