import type { Bi } from '../language/language.tsx'
import type { ItemView } from './item.ts'

/** A figure that an act asks. */
interface AskedFigure {
  readonly id: string
  readonly label: Bi
  readonly kind: 'count' | 'amount'
  readonly unit: Bi
  readonly required?: true
}

/** A figure that was given; of a small one that is not shown here only that it is `below` so much. */
export interface GivenFigure extends AskedFigure {
  readonly value?: number
  readonly below?: number
  /** The fields of half-year forms that it is the source of. */
  readonly fills: readonly Bi[]
}

/** An act of the workflow that the acting post may do now, and what it asks. */
export interface DossierAct {
  readonly id: string
  readonly name: Bi
  readonly to: string
  readonly document?: true
  readonly reason?: true
  readonly visits?: true
  readonly figures: readonly AskedFigure[]
}

interface DoneStep {
  readonly at: string
  readonly by: string
  readonly act: string
  readonly to: string
  readonly document?: { readonly number: string; readonly on: string }
  readonly reason?: string
}

/** A workflow of the plan for one agency. */
export interface DossierView extends ItemView {
  readonly workflow: string
  readonly agency: string
  readonly period: string
  readonly days?: { readonly from: string; readonly until: string }
  readonly words: { readonly name: Bi; readonly refs: readonly string[] }
  readonly states: readonly { readonly id: string; readonly name: Bi; readonly end: boolean }[]
  readonly actNames: Readonly<Record<string, Bi>>
  readonly post?: string
  readonly due?: string
  readonly endedAt?: string
  readonly acts?: readonly DossierAct[]
  readonly marks?: { readonly of: readonly string[]; readonly made: readonly string[] }
  readonly steps: readonly DoneStep[]
  readonly extensions: readonly { readonly at: string; readonly by: string; readonly until: string; readonly reason: string }[]
  readonly figures: readonly GivenFigure[]
  readonly visits: readonly {
    readonly id: string
    readonly area: string
    readonly premisesType: string
    readonly on: string
    readonly opened?: true
  }[]
}
