import { deadlineId } from './deadline-plan.ts'
import type { DeadlineState } from './deadline-state.ts'
import type { PlainDate } from './instant.ts'
import { isWithin, periodsOf } from './periods.ts'
import type { Duty, FormField, Programme } from './programme.ts'
import { dutyById, ownersOf, recipientsOf } from './programme-lookup.ts'
import { formOf } from './report-form.ts'

/** A report whose figures go into another one. */
export interface Part {
  readonly id: string
  readonly duty: string
  readonly owner: string
  readonly period: string
  readonly windowUntil: PlainDate
  readonly due: PlainDate
}

type Whole = Pick<DeadlineState, 'duty' | 'owner' | 'period'>

/** Whether each owner of a duty reports to its own district or parent; then nobody else takes up what it hands in. */
const goesToItsOwn = ({ recipients }: Duty): boolean => recipients.to.some((ref) => ref.includes('{'))

const ownersFor = (programme: Programme, source: Duty, whole: Whole, due: PlainDate): string[] =>
  ownersOf(programme, source, due).filter(
    (owner) => owner !== whole.owner && (!goesToItsOwn(source) || recipientsOf(programme, source, owner).includes(whole.owner)),
  )

/** The reports that one takes up, by the programme: of each duty that it consolidates, from each agency that owes it, for each period in its own. */
export const partsOf = (whole: Whole, programme: Programme): Part[] => {
  const sources = whole.duty === undefined ? [] : (dutyById(programme, whole.duty)?.consolidates ?? [])
  return sources.flatMap((id) => {
    const source = dutyById(programme, id)
    if (!source) return []
    return periodsOf(source, programme.from, '9999-12-31', programme)
      .filter(({ period }) => isWithin(period, whole.period))
      .flatMap(({ windowFrom: _from, ...rest }) =>
        ownersFor(programme, source, whole, rest.due).map((owner) => ({
          ...rest,
          id: deadlineId(id, owner, rest.period),
          duty: id,
          owner,
        })),
      )
  })
}

/** What somebody handed in and nobody sent back; undefined while there is nothing to go by. */
export const countedFigures = (state: DeadlineState | undefined): Readonly<Record<string, number>> | undefined =>
  state === undefined || state.status === 'open' || state.status === 'returned' || state.status === 'waived'
    ? undefined
    : state.submission.figures

/** A figure of several reports together. */
export interface Sum {
  readonly field: string
  readonly sum: number
  /** How many reports gave this figure. */
  readonly of: number
}

// Amounts have two decimals, which binary fractions would blur in a sum.
const exact = (sum: number): number => Math.round(sum * 100) / 100

/** Adds up each figure over the reports that give it. */
export const sumsOf = (all: readonly Readonly<Record<string, number>>[]): Sum[] => {
  const fields = [...new Set(all.flatMap((figures) => Object.keys(figures)))]
  return fields.map((field) => {
    const values = all.flatMap((figures) => figures[field] ?? [])
    return { field, sum: exact(values.reduce((sum, value) => sum + value, 0)), of: values.length }
  })
}

/** What the reports ask, each question once, in the order of the plan. */
export const fieldsAsked = (parts: readonly Part[], programme: Programme): FormField[] => {
  const fields = new Map<string, FormField>()
  for (const part of parts)
    for (const section of formOf(programme, part))
      for (const field of section.fields) if (!fields.has(field.id)) fields.set(field.id, field)
  return [...fields.values()]
}
