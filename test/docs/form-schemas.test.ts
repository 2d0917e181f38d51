import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { formSchemas } from '../../docs/form-schemas.ts'
import { fillForm } from '../../local/story/fill-form.ts'
import { programme } from '../support/programme.ts'

const schemas = formSchemas(programme)
const forms = programme.forms.flatMap(({ for: ids, fields }) => ids.map((id) => ({ id, fields })))

const accepts = (id: string, answers: object): boolean =>
  z.fromJSONSchema(schemas[`form.${id}`] as Parameters<typeof z.fromJSONSchema>[0]).safeParse(answers).success

describe('the schemas of the forms', () => {
  it('are one for each duty that asks something, in both languages, and name each field of it', () => {
    expect(Object.keys(schemas).sort()).toEqual(forms.map(({ id }) => `form.${id}`).sort())
    for (const { id, fields } of forms)
      for (const field of fields) {
        const text = JSON.stringify(schemas[`form.${id}`])
        expect(text).toContain(`"${field.id}":{`)
        expect(text).toContain(JSON.stringify(`${field.label.vi} — ${field.label.en}`))
      }
  })

  it.each(forms)('take the answers that the form of $id takes, and refuse what it refuses', ({ id, fields }) => {
    const { figures, texts = {} } = fillForm([{ fields }])
    expect(accepts(id, { figures, texts })).toBe(true)
    for (const field of fields) {
      if (field.kind === 'text') {
        expect(accepts(id, { figures, texts: { ...texts, [field.id]: 'a'.repeat(1001) } }), field.id).toBe(false)
        continue
      }
      if (field.kind === 'ratio') continue
      expect(accepts(id, { figures: { ...figures, [field.id]: -1 }, texts }), field.id).toBe(false)
      if (field.kind === 'count') expect(accepts(id, { figures: { ...figures, [field.id]: 0.5 }, texts }), field.id).toBe(false)
      const { [field.id]: _left, ...rest } = figures
      const isAlways = field.required && field.from === undefined && field.until === undefined
      expect(accepts(id, { figures: rest, texts }), field.id).toBe(!isAlways)
    }
  })
})
