import type { Bi } from '../language/language.tsx'
import type { ItemView } from './item.ts'

interface Done {
  readonly at: string
  readonly by: string
}

interface Submission extends Done {
  readonly figures: Readonly<Record<string, number>>
  /** Under which id the words lie, and which fields of the form have some. */
  readonly texts?: { readonly id: string; readonly fields: readonly string[] }
  readonly note?: string
  readonly channel: string
  readonly documentNo?: string
  readonly onBehalfOf?: string
  readonly receivedOn?: string
  readonly late: boolean
  readonly workingDaysLate: number
}

interface Asked {
  readonly id: string
  readonly label: Bi
}

/** One thing that a form asks: a count or a sum, a ratio that follows from two of them, or some words. */
export type FormField =
  | (Asked & { readonly kind: 'count'; readonly unit: Bi; readonly most?: number; readonly required?: true })
  | (Asked & { readonly kind: 'amount'; readonly unit: Bi; readonly required?: true })
  | (Asked & { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string })
  | (Asked & { readonly kind: 'text'; readonly required?: true })

/** What one duty asks, with its place in the plan or the law. */
interface FormSection {
  readonly duty?: string
  readonly title?: Bi
  readonly section?: string
  readonly fields: readonly FormField[]
}

/** What is filled in: numbers and words by the ids of their fields. */
export interface Answers {
  readonly figures: Readonly<Record<string, number>>
  readonly texts: Readonly<Record<string, string>>
}

/** The words of the plan or the law about a duty. */
interface DutyWords {
  readonly title: Bi
  readonly section: string
  readonly cadence: string | null
  readonly deliverable?: Bi
}

/** One duty of one agency for one period. */
export interface DeadlineView extends ItemView {
  readonly duty?: string
  readonly dutyWords?: DutyWords
  readonly title?: string
  readonly owner: string
  readonly contact: string
  readonly recipients: readonly string[]
  readonly external: readonly string[]
  readonly period: string
  readonly windowFrom: string
  readonly windowUntil: string
  readonly due: string
  readonly answerBy?: string
  readonly requested: boolean
  readonly explanation?: Done & { readonly expected: string; readonly text: string }
  readonly extensions: readonly (Done & { readonly until: string; readonly reason: string })[]
  readonly returns: readonly (Done & { readonly until: string; readonly reason: string })[]
  /** It takes up reports of others, which the acting post may put together. */
  readonly consolidates?: true
  readonly submission?: Submission
  readonly dispatch?: Done & { readonly number: string; readonly on: string }
  readonly waiver?: Done & { readonly reason: string }
  readonly form?: readonly FormSection[]
  readonly draft?: Answers & { readonly savedAt: string; readonly savedBy: string }
}
