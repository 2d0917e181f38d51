import type { PlainDate } from './instant.ts'
import type { Bi, Duty, FormField, Programme } from './programme.ts'
import { dutyById, formFor, isInForce, ownersOf } from './programme-lookup.ts'

/** Whose form it is: a duty of one agency for a period that ends on a day; without a duty something asked for once. */
export interface FormOf {
  readonly duty?: string | undefined
  readonly owner: string
  readonly windowUntil: PlainDate
}

/** A part of a form: what one duty asks, with the words and the place of that duty in the plan or the law. */
export interface FormSection {
  readonly duty?: string
  readonly title?: Bi
  readonly section?: string
  readonly fields: readonly FormField[]
}

/** The name under which a programme says what is asked of an agency once, outside its duties. */
export const occasionForm = 'ad-hoc'

const fieldsFor = ({ forms }: Programme, id: string, on: PlainDate): FormField[] =>
  (forms.find((form) => form.for.includes(id))?.fields ?? []).filter((field) => isInForce(field, on))

const sectionOf = (programme: Programme, duty: Duty, on: PlainDate): FormSection => ({
  duty: duty.id,
  title: duty.title,
  section: 'ref' in duty ? duty.ref : duty.source,
  fields: fieldsFor(programme, duty.id, on),
})

/** The standing duties that an agency reports in the form of one of its duties. */
const standingIn = (programme: Programme, { duty, owner, windowUntil }: FormOf): Duty[] =>
  [...programme.duties, ...programme.legalDuties].filter(
    (standing) =>
      standing.formOf !== undefined &&
      ownersOf(programme, standing, windowUntil).includes(owner) &&
      formFor(programme, standing, owner) === duty,
  )

/** What a deadline asks its owner, in the order of the plan and the duty's own part last; no section when the programme has no form for it. */
export const formOf = (programme: Programme, deadline: FormOf): FormSection[] => {
  const { duty: id, windowUntil } = deadline
  const duty = id === undefined ? undefined : dutyById(programme, id)
  const sections = duty
    ? [...standingIn(programme, deadline), duty].map((each) => sectionOf(programme, each, windowUntil))
    : [{ fields: fieldsFor(programme, occasionForm, windowUntil) }]
  return sections.filter(({ fields }) => fields.length > 0)
}

/** A field as it is shown: its unit in words, and without the days between which it is asked. */
export const unitNamed = (programme: Programme, { from: _from, until: _until, ...field }: FormField): object =>
  'unit' in field ? { ...field, unit: programme.formUnits.find(({ id }) => id === field.unit)?.name } : field

/** A form as it is shown. */
export const formView = (programme: Programme, deadline: FormOf): object[] =>
  formOf(programme, deadline).map((section) => ({
    ...section,
    fields: section.fields.map((field) => unitNamed(programme, field)),
  }))
