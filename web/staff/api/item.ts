import type { Names } from './names.ts'

/** One step of an item's ladder: past, or planned while nothing happens. */
export interface LadderStep {
  readonly rung: string
  readonly act: string
  readonly at: string
  readonly to: readonly string[]
  readonly outcome: string
  readonly confirm?: string
  /** Why it was passed over. */
  readonly reason?: string
}

/** What every item shows: where it stands, what the acting post may do with it, and the words for its ids. */
export interface ItemView {
  readonly id: string
  readonly code: string
  readonly status: string
  readonly rev: number
  readonly now: string
  readonly mayDo: readonly string[]
  readonly names: Names
  readonly texts?: Readonly<Record<string, unknown>>
  readonly ladder?: readonly LadderStep[]
  readonly waitingForConfirmation?: readonly { readonly rung: string; readonly of: string; readonly to: readonly string[] }[]
}
