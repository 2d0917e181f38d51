import * as z from 'zod'
import { agencyRefSchema, biSchema, idSchema, postRefSchema } from './programme-text.ts'

const dayOfYear = { month: z.int().min(1).max(12), day: z.int().min(1).max(31) }
const before = z.strictObject({ days: z.int().positive() })

/** Until when a step may take: working days from its beginning, or a day that its period gives. */
const limitSchema = z.union([
  z.strictObject({ workingDays: z.int().positive() }),
  z.strictObject(dayOfYear),
  z.strictObject({ beforePeriod: before }),
  z.strictObject({ beforePeriodEnd: before }),
  z.strictObject({ afterPeriod: z.strictObject({ workingDays: z.int().positive() }) }),
])

/** A step that some post must do, or an end; without a ladder of its own a step climbs that by which the post's agency reports. */
const stateSchema = z.discriminatedUnion('end', [
  z.strictObject({
    id: idSchema,
    name: biSchema,
    end: z.literal(false),
    owner: postRefSchema,
    limit: limitSchema,
    ladder: idSchema.optional(),
    /** While it stands here, the visits that it plans are opened on their days. */
    visits: z.literal(true).optional(),
  }),
  z.strictObject({
    id: idSchema,
    name: biSchema,
    end: z.literal(true),
    /** How many came to this end is told to everybody, and nothing else of them. */
    public: z.literal(true).optional(),
    /** The target of which each dossier that comes to this end is one. */
    feeds: idSchema.optional(),
  }),
])

/** What an act asks in figures. `fills`: the fields of forms that it is the source of. */
const figureSchema = z.strictObject({
  id: idSchema.max(40),
  label: biSchema,
  kind: z.enum(['count', 'amount']),
  unit: idSchema,
  required: z.literal(true).optional(),
  fills: z.array(idSchema).optional(),
})

/** What leads from one state to the next. `each`: it leads on only when a post of every one of these agencies has done it. */
const actSchema = z.strictObject({
  id: idSchema,
  name: biSchema,
  from: z.array(idSchema).min(1),
  to: idSchema,
  by: z.array(postRefSchema).min(1),
  each: z.array(agencyRefSchema).min(1).optional(),
  figures: z.array(figureSchema).optional(),
  document: z.literal(true).optional(),
  reason: z.literal(true).optional(),
  visits: z.literal(true).optional(),
})

const openingSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('calendar'),
    every: z.enum(['quarter', 'half-year', 'year']),
    on: z.union([z.strictObject(dayOfYear), z.strictObject({ beforePeriod: before })]),
    for: z.array(agencyRefSchema).min(1),
  }),
  z.strictObject({ by: z.literal('post'), posts: z.array(postRefSchema).min(1), for: z.array(agencyRefSchema).min(1) }),
])

/** A workflow of the plan with a course of its own: who opens it for which agencies, its states (the first is where it begins) and acts. */
export const dossierSchema = z.strictObject({
  id: idSchema,
  name: biSchema,
  refs: z.array(z.string().min(1)).min(1),
  note: z.string().optional(),
  opens: openingSchema,
  states: z.array(stateSchema).min(2),
  acts: z.array(actSchema).min(1),
})
