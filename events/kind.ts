import * as z from 'zod/mini'

/** The kinds of aggregate that Kẻng keeps; the first part of every partition key. */
export const kind = z.enum([
  'tip-off',
  'premises',
  'inspection',
  'deadline',
  'mail',
  'agency',
  'programme',
  'calendar',
  'dossier',
])

export type Kind = z.infer<typeof kind>
