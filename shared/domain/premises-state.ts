import * as z from 'zod/mini'

const openInspection = z.strictObject({
  id: z.string(),
  confirmed: z.boolean(),
  saidAt: z.string(),
  said: z.int(),
  tipOffs: z.array(z.string()),
})

/**
 * One place of business, known by the keyed hash of its type, area and address. It serialises what is said about the place, so that
 * any number of parallel tip-offs end in one inspection. `past` is the inspection before with the tip-offs that it took up, so that an old
 * message of theirs asks for no second one. It holds no score and no list of findings.
 */
export const premisesState = z.strictObject({
  id: z.string(),
  code: z.string(),
  status: z.enum(['known', 'forgotten']),
  area: z.string(),
  category: z.string(),
  lastHeard: z.string(),
  lastInspected: z.optional(z.string()),
  inspections: z.int(),
  tipOffs: z.int(),
  open: z.optional(openInspection),
  past: z.optional(z.strictObject({ id: z.string(), tipOffs: z.array(z.string()) })),
})

export type PremisesState = z.infer<typeof premisesState>
