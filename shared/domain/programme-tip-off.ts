import * as z from 'zod'
import { offsetSchema } from './programme-ladder.ts'
import { agencyRefSchema, biSchema, idSchema, plainDateSchema, postRefSchema, timeOfDaySchema } from './programme-text.ts'

const named = { id: idSchema, name: biSchema }
const routeId = z.enum(['ordinary', 'urgent', 'conflict'])
const urgentSignId = z.enum(['child', 'trafficking', 'coercion'])

export const namedSchema = z.strictObject(named)

export const refusedPremisesTypeSchema = z.strictObject({ ...named, explanation: biSchema })

/** What a tip-off can be about; one about an inspection comes from those who were inspected and names no premises. */
export const categorySchema = z.strictObject({
  ...named,
  route: routeId,
  urgentSign: urgentSignId.optional(),
  about: z.literal('inspection').optional(),
  screening: z.literal('none').optional(),
})

export const urgentSignSchema = z.strictObject({ id: urgentSignId, name: biSchema, also: z.array(postRefSchema).optional() })

/** Who receives a tip-off, who must confirm that it is unfounded, and the ladder and limit of the first answer. */
export const tipOffRouteSchema = z.strictObject({
  desk: postRefSchema,
  confirm: postRefSchema,
  ladder: idSchema,
  limit: offsetSchema,
  team: idSchema.optional(),
})

export const routesSchema = z.strictObject({
  ordinary: tipOffRouteSchema,
  urgent: tipOffRouteSchema,
  conflict: tipOffRouteSchema,
})

/** A body that a tip-off may be about; none of the agencies it hides ever learns of it, and it may need a route of its own. */
export const conflictBodySchema = z.strictObject({
  ...named,
  hides: z.array(agencyRefSchema).min(1),
  route: tipOffRouteSchema.optional(),
})

export const hotlineSchema = z.strictObject({
  number: z.string().regex(/^\d{3,11}$/),
  for: z.array(z.enum(['danger', 'child', 'trafficking'])).min(1),
  name: biSchema,
  from: plainDateSchema.optional(),
  until: plainDateSchema.optional(),
})

export const serviceSchema = z.strictObject({
  ...named,
  kind: z.enum(['clinic', 'legal-aid', 'shelter', 'hotline', 'support']),
  area: idSchema.optional(),
  number: z.string().optional(),
  from: plainDateSchema.optional(),
  until: plainDateSchema.optional(),
})

/**
 * What keeps a flood out without asking who anybody is: a proof of work of so many bits for each tip-off, and an allowance for each route
 * of those that come without one.
 */
export const intakeSchema = z.strictObject({
  workBits: z.int().min(8).max(24),
  withoutWork: z.strictObject({ most: z.int().positive(), minutes: z.int().positive() }),
})

export const fixedQuestionSchema = z.strictObject({ id: idSchema, text: biSchema })

/** Every limit of the programme; a working-day limit ends at that working day's close of business. */
export const clocksSchema = z.strictObject({
  sendAt: timeOfDaySchema,
  childIntervention: offsetSchema,
  screening: offsetSchema,
  forward: offsetSchema,
  decide: offsetSchema,
  inspect: offsetSchema,
  writtenResult: offsetSchema,
  settle: offsetSchema,
  recommendation: offsetSchema,
  closeAfter: offsetSchema,
  acceptance: offsetSchema,
  question: offsetSchema,
  contacts: offsetSchema,
  sayAgain: offsetSchema,
})
