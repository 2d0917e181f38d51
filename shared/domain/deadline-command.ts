import type { Submission } from './deadline-state.ts'
import type { Instant, PlainDate } from './instant.ts'

/** What can be asked of a deadline; texts have been put beside it before, and commands only name them. */
export type DeadlineCommand =
  | OpenDeadline
  | SubmitDeadline
  | { readonly type: 'explain'; readonly expected: PlainDate; readonly text: string }
  | { readonly type: 'extend'; readonly until: PlainDate; readonly reason: string }
  | { readonly type: 'accept' }
  | { readonly type: 'return'; readonly reason: string }
  | { readonly type: 'waive'; readonly reason: string }
  | { readonly type: 'dispatch'; readonly number: string; readonly date: PlainDate }
  | { readonly type: 'build-report'; readonly asOf: Instant; readonly rows: number; readonly sha256: string }
  | { readonly type: 'confirm-escalation'; readonly rung: string }
  | { readonly type: 'decline-escalation'; readonly rung: string }

/** Puts a duty of the programme on the clock, or (with a title and a recipient instead) something asked for once. */
export interface OpenDeadline {
  readonly type: 'open'
  readonly id: string
  readonly duty?: string | undefined
  readonly title?: string | undefined
  /** The code of the item that it is about, when it is about one. */
  readonly of?: string | undefined
  readonly recipient?: string | undefined
  readonly owner: string
  readonly period: string
  readonly windowFrom: PlainDate
  readonly windowUntil: PlainDate
  readonly due: PlainDate
}

/** What an agency hands in, or another post for it. */
export interface SubmitDeadline
  extends Pick<Submission, 'figures' | 'texts' | 'note' | 'channel' | 'documentNo' | 'onBehalfOf' | 'receivedOn'> {
  readonly type: 'submit'
}
