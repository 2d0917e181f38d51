import * as z from 'zod'
import { biSchema, idSchema, plainDateSchema } from './programme-text.ts'

/** In what something is counted. `sensitive`: people, findings and what is done about them; no target may be a number of those. */
export const formUnitSchema = z.strictObject({ id: idSchema, name: biSchema, sensitive: z.literal(true).optional() })

const fieldId = idSchema.max(40)

const asked = {
  id: fieldId,
  label: biSchema,
  /** Asked for in periods that end from the first until the second day; from the beginning and for good when they are left out. */
  from: plainDateSchema.optional(),
  until: plainDateSchema.optional(),
}

const fieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('count'),
    unit: idSchema,
    most: z.int().positive().optional(),
    /** How many there are at the end of the period: of several periods only the latest counts, they are not added up. */
    stock: z.literal(true).optional(),
    required: z.literal(true).optional(),
    feeds: idSchema.optional(),
  }),
  z.strictObject({ ...asked, kind: z.literal('amount'), unit: idSchema, required: z.literal(true).optional() }),
  z.strictObject({ ...asked, kind: z.literal('ratio'), numerator: fieldId, denominator: fieldId, feeds: idSchema.optional() }),
  z.strictObject({
    ...asked,
    kind: z.literal('text'),
    required: z.literal(true).optional(),
    /** In which chapter of the periodic report the words stand; among the results when it is left out. */
    chapter: z.enum(['steering', 'difficulties', 'outlook']).optional(),
  }),
])

/**
 * What is asked about one or more duties: of a duty that opens deadlines its own form, of a standing duty its section in the half-year form.
 * A target is fed by ratios, whose parts are summed over all agencies; by a count in the target's own unit, which is summed; or by other
 * counts: a commune or district meets it when each of its counts is at least one.
 */
export const formSchema = z.strictObject({
  for: z.array(idSchema).min(1),
  fields: z.array(fieldSchema).min(1),
})
