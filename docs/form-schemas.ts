import type { FormField, Programme } from '../shared/domain/programme.ts'
import { dutyById } from '../shared/domain/programme-lookup.ts'
import { occasionForm } from '../shared/domain/report-form.ts'

type Schema = Record<string, unknown>

const largest = 1e12

const spoken = ({ vi, en }: { vi: string; en: string }): string => `${vi} — ${en}`

const isRequired = (field: FormField): boolean => 'required' in field && field.required === true

/** Between which days a field is asked, where it is not asked always. */
const asked = ({ from, until }: FormField): Schema => ({
  ...(from === undefined ? {} : { 'x-from': from }),
  ...(until === undefined ? {} : { 'x-until': until }),
})

const schemaOf = ({ formUnits }: Programme, field: FormField): Schema => {
  const title = spoken(field.label)
  const unit = 'unit' in field ? formUnits.find(({ id }) => id === field.unit) : undefined
  const common = { title, ...(unit ? { 'x-unit': spoken(unit.name) } : {}), ...asked(field) }
  switch (field.kind) {
    case 'count':
      return { type: 'integer', minimum: 0, maximum: field.most ?? largest, ...common }
    case 'amount':
      return { type: 'number', minimum: 0, maximum: largest, description: 'At most two decimals', ...common }
    case 'text':
      return { type: 'string', maxLength: 1000, ...common }
    case 'ratio':
      return { numerator: field.numerator, denominator: field.denominator, ...common }
    default:
      return field satisfies never
  }
}

const objectOf = (programme: Programme, fields: readonly FormField[]): Schema => {
  const required = fields.filter((field) => isRequired(field) && field.until === undefined && field.from === undefined)
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.id, schemaOf(programme, field)])),
    ...(required.length > 0 ? { required: required.map(({ id }) => id) } : {}),
  }
}

const formSchema = (programme: Programme, id: string, fields: readonly FormField[]): Schema => {
  const duty = id === occasionForm ? undefined : dutyById(programme, id)
  const of = (...kinds: readonly FormField['kind'][]) => fields.filter(({ kind }) => kinds.includes(kind))
  const [figures, texts, ratios] = [of('count', 'amount'), of('text'), of('ratio')]
  return {
    type: 'object',
    ...(duty ? { title: spoken(duty.title), description: 'ref' in duty ? duty.ref : duty.source } : { title: 'Asked for once' }),
    properties: {
      ...(figures.length > 0 ? { figures: objectOf(programme, figures) } : {}),
      ...(texts.length > 0 ? { texts: objectOf(programme, texts) } : {}),
    },
    required: [...(figures.some(isRequired) ? ['figures'] : []), ...(texts.some(isRequired) ? ['texts'] : [])],
    ...(ratios.length > 0 ? { 'x-ratios': objectOf(programme, ratios).properties } : {}),
  }
}

/**
 * What each duty of a programme asks, as schemas by the name `form.<duty>`. A deadline asks the parts of all duties that its owner reports
 * there (`form` of GET /api/deadlines/{id} lists them), so its answers fit all of those; ids of fields are unique in a programme.
 */
export const formSchemas = (programme: Programme): Record<string, Schema> =>
  Object.fromEntries(
    programme.forms
      .flatMap((form) => form.for.map((id) => [`form.${id}`, formSchema(programme, id, form.fields)] as const))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
