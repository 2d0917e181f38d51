import type { Client } from './client.ts'
import { path } from './client.ts'
import type { Names } from './names.ts'

/** Something that happened to an item. */
export interface HistoryEvent {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly by?: string
  readonly data: Readonly<Record<string, unknown>>
  /** Whom it was told to, and how far that mail has come. */
  readonly told?: readonly { readonly post: string; readonly status: string }[]
}

export interface History {
  readonly events: readonly HistoryEvent[]
  readonly names?: Names
  /** What was written, by the ids under which events name it. */
  readonly texts?: Readonly<Record<string, unknown>>
}

export const readHistory = (client: Client, kind: string, id: string): Promise<History> => client.get(path('history', kind, id))
