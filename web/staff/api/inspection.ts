import type { ItemView, LadderStep } from './item.ts'
import type { Place } from './tip-off.ts'

interface InspectionRecord {
  readonly on: string
  readonly members: number
  readonly women: number
  readonly violations: Readonly<Record<string, number>>
  readonly left: Readonly<Record<string, number>>
  readonly referredToSupport: number
}

interface Recommendation {
  readonly id: string
  readonly to: string
  readonly due: string
  readonly answeredAt?: string
  readonly ladder: readonly LadderStep[]
}

/** A task to look into premises, as its team and those above it see it. */
export interface InspectionView extends ItemView {
  readonly area: string
  /** Missing of a visit that a plan foresees, as the place is. */
  readonly category?: string
  readonly planned?: { readonly plan: string; readonly visit: string; readonly premisesType: string; readonly on: string }
  readonly team: string
  readonly leader: string
  readonly independent: number
  readonly openedAt: string
  readonly decideBy: string
  readonly inspectBy: string
  readonly due?: string
  readonly recent?: string
  readonly decision?: { readonly inspect: boolean; readonly reason: string; readonly at: string }
  readonly record?: InspectionRecord
  readonly recommendations: readonly Recommendation[]
  readonly place?: Place
  readonly summaries?: readonly string[]
  readonly decisionReason?: string
  /** Of one that was called off: under which id the reason lies, and when. */
  readonly reason?: string
  readonly cancelledAt?: string
}
