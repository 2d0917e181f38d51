import * as z from 'zod/mini'

/** What a rung is about, in ids only: enough for a mail to name the duty or the task without a word of its content. */
export const about = z.strictObject({
  owner: z.optional(z.string()),
  duty: z.optional(z.string()),
  title: z.optional(z.string()),
  of: z.optional(z.string()),
  period: z.optional(z.string()),
  area: z.optional(z.string()),
  step: z.optional(z.string()),
  route: z.optional(z.string()),
  workflow: z.optional(z.string()),
})
