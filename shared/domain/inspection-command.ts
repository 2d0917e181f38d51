import type { Settlement } from './inspection-state.ts'
import type { Instant, PlainDate } from './instant.ts'

/** What can be asked of an inspection; reasons and results in words have been put beside it as texts before. */
export type InspectionCommand =
  | OpenInspection
  | OpenPlanned
  | { readonly type: 'join'; readonly tipOff: string }
  | { readonly type: 'acknowledge' }
  | { readonly type: 'decide'; readonly inspect: boolean; readonly reason: string; readonly despiteRecent?: boolean | undefined }
  | RecordInspection
  | { readonly type: 'settle'; readonly group: string; readonly how: Settlement }
  | { readonly type: 'recommend'; readonly recommendation: string; readonly to: string }
  | { readonly type: 'answer-recommendation'; readonly recommendation: string; readonly answer: string }
  | { readonly type: 'extend'; readonly until: PlainDate; readonly reason: string }
  | { readonly type: 'reassign'; readonly team: string; readonly reason: string }
  | { readonly type: 'cancel'; readonly reason: string }
  | { readonly type: 'confirm-escalation' | 'decline-escalation'; readonly rung: string }

/** Opens the task that premises asked for. */
export interface OpenInspection {
  readonly type: 'open'
  readonly id: string
  readonly premises: string
  readonly tipOffs: readonly string[]
  readonly area: string
  readonly category: string
  readonly independent: number
  readonly lastInspected?: PlainDate | undefined
  readonly askedAt: Instant
}

/** Opens the task of a visit that an approved plan foresees. */
export interface OpenPlanned {
  readonly type: 'open-planned'
  readonly id: string
  readonly plan: string
  readonly visit: string
  readonly team: string
  readonly area: string
  readonly premisesType: string
  readonly on: PlainDate
}

/** The result of a visit, in counts. */
export interface RecordInspection {
  readonly type: 'record'
  readonly on: PlainDate
  readonly members: number
  readonly women: number
  readonly violations: Readonly<Record<string, number>>
  readonly referredToSupport: number
}
