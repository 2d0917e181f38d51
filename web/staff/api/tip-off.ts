import type { ItemView } from './item.ts'

export interface Place {
  readonly type: string
  readonly name?: string
  readonly address: string
  readonly area: string
}

export interface NearMatch {
  readonly premises: string
  readonly place: Place
  /** From 0 to 1. */
  readonly likeness: number
}

/** A tip-off as an official sees it with its seal closed. */
export interface TipOffView extends ItemView {
  readonly route: 'ordinary' | 'urgent' | 'conflict'
  readonly category: string
  readonly area: string
  readonly premisesType: string
  readonly channel: string
  readonly signs: readonly string[]
  readonly conflict?: string
  readonly desk: string
  readonly confirmer: string
  readonly loggedAt: string
  readonly due?: string
  readonly inspection?: string
  readonly outcome?: string
  readonly reason?: string
  readonly messages: readonly {
    readonly id: string
    readonly from: 'reporter' | 'desk'
    readonly on: string
    readonly question?: string
  }[]
  readonly premisesDetails?: Place
  readonly nearMatches?: readonly NearMatch[]
}

/** What lay under the seal; it stays in the page and is kept nowhere. */
export interface Opened {
  readonly account: string
  readonly premises?: Place
  readonly messages: readonly { readonly on: string; readonly text: string }[]
}
