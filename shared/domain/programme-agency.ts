import * as z from 'zod'
import { biSchema, confidenceSchema, idSchema, plainDateSchema } from './programme-text.ts'

/** A post of an agency; who holds it, and at which other address, is dated data of the agency itself. */
export const agencyRoleSchema = z.strictObject({
  role: idSchema,
  name: biSchema,
  address: z.email(),
  from: plainDateSchema.optional(),
  until: plainDateSchema.optional(),
  mayOpenSeals: z.literal(true).optional(),
})

export const agencySchema = z.strictObject({
  id: idSchema,
  name: biSchema,
  short: biSchema.optional(),
  /** The letters by which the agency signs its documents, `SLĐTBXH` in «Số: 12/BC-SLĐTBXH». */
  letters: z.string().min(1).optional(),
  kind: z.enum([
    'executive',
    'party',
    'government',
    'ministry',
    'committee',
    'department',
    'inspectorate',
    'team',
    'media',
    'district',
    'commune',
    'judicial',
    'mass',
    'premises',
  ]),
  standing: z.enum(['issuer', 'lead', 'assigned', 'requested', 'recipient', 'operational', 'group']),
  area: idSchema.optional(),
  parent: idSchema.optional(),
  refs: z.array(z.string()),
  from: plainDateSchema.optional(),
  until: plainDateSchema.optional(),
  external: z.literal(true).optional(),
  head: idSchema.optional(),
  successor: z.strictObject({ agency: z.string().min(1), from: z.string(), confidence: confidenceSchema }).optional(),
  note: z.string().optional(),
  roles: z.array(agencyRoleSchema),
})

export const levelSchema = z.strictObject({ id: idSchema, name: biSchema })

export const areaSchema = z.strictObject({
  id: idSchema,
  name: biSchema,
  level: idSchema,
  type: z.enum(['province', 'city', 'district', 'ward', 'township', 'commune']),
  parent: idSchema.optional(),
  from: plainDateSchema,
  until: plainDateSchema.optional(),
  successorOf: z.array(idSchema).optional(),
  confidence: confidenceSchema.optional(),
})

/** How many areas a level is known to have in a time, so that a missing or doubled one is found. */
export const areaCountSchema = z.strictObject({
  level: idSchema,
  from: plainDateSchema,
  until: plainDateSchema.optional(),
  total: z.int().nonnegative(),
  byParent: z.record(idSchema, z.int().nonnegative()).optional(),
  byType: z.record(z.string(), z.int().nonnegative()).optional(),
  source: z.string(),
})
