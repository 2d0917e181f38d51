import * as z from 'zod'
import { idSchema, postRefSchema, timeOfDaySchema } from './programme-text.ts'

const at = timeOfDaySchema.optional()

/** A distance in time; negative is before. Days and working days fire at `at`, or at the programme's `clocks.sendAt`. */
export const offsetSchema = z.union([
  z.strictObject({ days: z.int(), at }),
  z.strictObject({ workingDays: z.int(), at }),
  z.strictObject({ minutes: z.int() }),
])

const ladderKindSchema = z.enum(['generic', 'urgent', 'conflict'])

/** The posts of one matter from the lowest upwards; a hole goes to the next one, and at last to the fallback. */
export const chainSchema = z.strictObject({
  kind: ladderKindSchema,
  posts: z.array(postRefSchema).min(1),
  fallback: postRefSchema,
  note: z.string().optional(),
})

export const rungSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9+-]*$/, 'is not a rung id like r-14, o+3 or e1'),
  anchor: z.enum(['opened', 'due']).default('due'),
  offset: offsetSchema,
  act: z.enum(['remind', 'due', 'overdue', 'escalate', 'courtesy']),
  to: z.array(postRefSchema).min(1),
  confirm: postRefSchema.optional(),
})

/** What goes on after the last rung: `quiet` tells nobody and only keeps the item awake; so does any act after `atMost` times. */
const afterwardsSchema = z.strictObject({
  every: offsetSchema,
  act: z.enum(['remind', 'overdue', 'escalate', 'courtesy', 'quiet']),
  to: postRefSchema.optional(),
  atMost: z.int().positive().optional(),
})

export const ladderSchema = z.strictObject({
  kind: ladderKindSchema,
  chain: idSchema,
  rungs: z.array(rungSchema).min(1),
  afterwards: afterwardsSchema,
  note: z.string().optional(),
})

const inspectionLaddersSchema = z.strictObject({
  decide: idSchema,
  inspect: idSchema,
  settle: idSchema,
  recommendation: idSchema,
})

/** Which ladder serves which clock; a team's level (`province`, `district`) picks its inspection ladders. */
export const ladderUseSchema = z.strictObject({
  inspections: z.record(idSchema, inspectionLaddersSchema),
  acceptance: idSchema,
  contacts: idSchema,
  contactsRequested: idSchema,
})
