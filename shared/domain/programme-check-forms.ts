import type { Duty, FormField, Programme } from './programme.ts'
import type { Finding } from './programme-finding.ts'
import { dutyById } from './programme-lookup.ts'
import { occasionForm } from './report-form.ts'

type Form = Programme['forms'][number]
type Ratio = Extract<FormField, { kind: 'ratio' }>

const inForms = (form: Form, says: string): Finding => ({ part: 'forms', entry: form.for[0] ?? '', says })

const doubled = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

/** A duty opens deadlines by its calendar, or one after each visit. */
const isOpened = ({ writtenResult }: Programme, { id, opens }: Duty): boolean => opens || id === writtenResult

const needsForm = (programme: Programme, duty: Duty): boolean =>
  duty.track !== 'excluded' && (isOpened(programme, duty) || duty.formOf !== undefined)

const dutyFindings = (programme: Programme): Finding[] => {
  const answered = programme.forms.flatMap((form) => form.for)
  const part = (duty: Duty): string => ('ref' in duty ? 'duties' : 'legalDuties')
  return [
    ...[...programme.duties, ...programme.legalDuties]
      .filter((duty) => needsForm(programme, duty) && !answered.includes(duty.id))
      .map((duty) => ({
        part: part(duty),
        entry: duty.id,
        says: isOpened(programme, duty)
          ? 'opens deadlines but has no form (chưa có biểu mẫu).'
          : 'is a section of a form but asks nothing there.',
      })),
    ...doubled(answered).map((id) => ({ part: 'forms', entry: id, says: 'has two forms; keep one.' })),
    ...(answered.includes(occasionForm)
      ? []
      : [{ part: 'forms', says: `nothing says what is asked of an agency once; add a form for «${occasionForm}».` }]),
  ]
}

const placeFindings = (programme: Programme, form: Form): string[] =>
  form.for
    .filter((id) => id !== occasionForm)
    .flatMap((id) => {
      const duty = dutyById(programme, id)
      if (!duty) return [`«${id}» is no duty.`]
      if (duty.track === 'excluded') return [`«${id}» is excluded and must have no form.`]
      return needsForm(programme, duty)
        ? []
        : [`«${id}» opens no deadline and is no section of a form, so nobody would be asked.`]
    })

const emptyFindings = (programme: Programme, form: Form): string[] => {
  const isOwn = form.for.some((id) => {
    const duty = dutyById(programme, id)
    return id === occasionForm || (duty && isOpened(programme, duty))
  })
  const isAsked = form.fields.some((field) => 'required' in field && field.required)
  return isOwn && !isAsked ? ['can be handed in empty; make at least one field «required».'] : []
}

const ratioFindings = (form: Form, { id, numerator, denominator }: Ratio): string[] => {
  const find = (part: string) => form.fields.find((field) => field.id === part)
  const parts = [numerator, denominator].map((part) => ({ part, field: find(part) }))
  const wrong = parts.filter(({ field }) => field?.kind !== 'count' && field?.kind !== 'amount').map(({ part }) => part)
  const [one, other] = parts.map(({ field }) => (field && 'unit' in field ? field.unit : undefined))
  if (wrong.length > 0) return [`the ratio «${id}» is made of «${wrong.join('», «')}», which this form does not count.`]
  if (numerator === denominator) return [`the ratio «${id}» has the same field above and below.`]
  return one === other ? [] : [`the ratio «${id}» divides «${one}» by «${other}»; both parts must be counted in one unit.`]
}

const unitFindings = (programme: Programme): Finding[] => {
  const used = programme.forms.flatMap((form) => form.fields.flatMap((field) => ('unit' in field ? [{ form, field }] : [])))
  const known = programme.formUnits.map(({ id }) => id)
  return [
    ...used
      .filter(({ field }) => !known.includes(field.unit))
      .map(({ form, field }) => inForms(form, `«${field.id}» is counted in «${field.unit}», which is no unit.`)),
    ...programme.formUnits
      .filter(({ id }) => !used.some(({ field }) => field.unit === id))
      .map(({ id }) => ({ part: 'formUnits', entry: id, says: 'nothing is counted in it; take it out.' })),
    ...doubled(known).map((id) => ({ part: 'formUnits', entry: id, says: 'this id is given twice.' })),
  ]
}

const fieldFindings = (form: Form): string[] =>
  form.fields.flatMap((field) => [
    ...(field.kind === 'ratio' ? ratioFindings(form, field) : []),
    ...(field.from !== undefined && field.until !== undefined && field.until < field.from
      ? [`«${field.id}» ends before it begins.`]
      : []),
  ])

/** Finds duties without a form and forms that nobody fills in, that divide what cannot be divided, or that may be left empty. */
export const checkForms = (programme: Programme): Finding[] => [
  ...dutyFindings(programme),
  ...unitFindings(programme),
  ...doubled(programme.forms.flatMap((form) => form.fields.map(({ id }) => id))).map((id) => ({
    part: 'forms',
    entry: id,
    says: 'this field is given twice; a figure has one meaning in the whole programme.',
  })),
  ...programme.forms.flatMap((form) =>
    [...placeFindings(programme, form), ...emptyFindings(programme, form), ...fieldFindings(form)].map((says) =>
      inForms(form, says),
    ),
  ),
]
