import type { FieldRefusal } from './domain-error.ts'
import { FieldsRefused } from './domain-error.ts'
import type { FormField } from './programme.ts'
import type { FormSection } from './report-form.ts'

/** What is handed in: numbers by field, and the fields to which words were written. */
export interface Answers {
  readonly figures: Readonly<Record<string, number>>
  readonly texts: readonly string[]
}

type Ratio = Extract<FormField, { kind: 'ratio' }>
type Numbered = Extract<FormField, { kind: 'count' | 'amount' }>

const place = { figure: (id: string): string => `/figures/${id}`, text: (id: string): string => `/texts/${id}` } as const

const refusal = (pointer: string, code: string, detail: string): FieldRefusal => ({ pointer, code, detail })

const strangers = (fields: readonly FormField[], { figures, texts }: Answers): FieldRefusal[] => {
  const kindOf = (id: string) => fields.find((field) => field.id === id)?.kind
  return [
    ...Object.keys(figures).flatMap((id) => {
      const kind = kindOf(id)
      if (kind === 'ratio') return [refusal(place.figure(id), 'worked-out', 'Leave it out: it is worked out from its two parts')]
      return kind === 'count' || kind === 'amount'
        ? []
        : [refusal(place.figure(id), 'unknown-field', 'The form asks no such figure')]
    }),
    ...texts
      .filter((id) => kindOf(id) !== 'text')
      .map((id) => refusal(place.text(id), 'unknown-field', 'The form asks no such text')),
  ]
}

const isNumbered = (field: FormField): field is Numbered => field.kind === 'count' || field.kind === 'amount'

const numbers = (fields: readonly FormField[], { figures }: Answers): FieldRefusal[] =>
  fields.filter(isNumbered).flatMap((field) => {
    const value = figures[field.id]
    const at = place.figure(field.id)
    if (value === undefined) return field.required ? [refusal(at, 'missing', 'The form needs this figure; 0 counts as one')] : []
    if (field.kind === 'amount') return []
    if (!Number.isInteger(value)) return [refusal(at, 'not-whole', 'A count is a whole number')]
    const { most } = field
    return most !== undefined && value > most ? [refusal(at, 'too-large', `At most ${most}`)] : []
  })

const words = (fields: readonly FormField[], { texts }: Answers): FieldRefusal[] =>
  fields
    .filter((field) => field.kind === 'text' && field.required && !texts.includes(field.id))
    .map(({ id }) => refusal(place.text(id), 'missing', 'The form needs some words here'))

/** Nothing of nothing is a result too: where nothing was found there is nothing to handle. */
const ratio = ({ numerator, denominator }: Ratio, { figures }: Answers): FieldRefusal[] => {
  const part = figures[numerator]
  const whole = figures[denominator]
  if (part === undefined && whole === undefined) return []
  if (part === undefined)
    return [refusal(place.figure(numerator), 'ratio-part-missing', `Without it «${denominator}» gives no ratio`)]
  if (whole === undefined)
    return [refusal(place.figure(denominator), 'ratio-part-missing', `Without it «${numerator}» gives no ratio`)]
  return part > whole
    ? [refusal(place.figure(numerator), 'larger-than-whole', `It is a part of «${denominator}», so at most ${whole}`)]
    : []
}

/** One refusal a field is enough; the first says what to do. */
const oneEach = (refusals: readonly FieldRefusal[]): FieldRefusal[] =>
  refusals.filter(({ pointer }, index) => refusals.findIndex((other) => other.pointer === pointer) === index)

/** Everything by which answers do not fit a form. */
export const misfits = (form: readonly FormSection[], answers: Answers): FieldRefusal[] => {
  const fields = form.flatMap((section) => section.fields)
  return oneEach([
    ...strangers(fields, answers),
    ...numbers(fields, answers),
    ...words(fields, answers),
    ...fields.flatMap((field) => (field.kind === 'ratio' ? ratio(field, answers) : [])),
  ])
}

const refuse = (refusals: readonly FieldRefusal[]): void => {
  if (refusals.length > 0)
    throw new FieldsRefused('invalid', 'Some fields are not acceptable; mend those named and send it again.', refusals)
}

/** Refuses answers that a form does not take, naming each field; a deadline without a form takes what comes. */
export const refuseMisfits = (form: readonly FormSection[], answers: Answers): void => {
  if (form.length > 0) refuse(misfits(form, answers))
}

/** Refuses answers to questions that the form does not ask; a draft may be as unfinished as it is. */
export const refuseStrangers = (form: readonly FormSection[], answers: Answers): void => {
  if (form.length > 0)
    refuse(
      oneEach(
        strangers(
          form.flatMap((section) => section.fields),
          answers,
        ),
      ),
    )
}
