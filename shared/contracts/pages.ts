import * as z from 'zod/mini'

/** The languages of the pages, the one of `/` first. */
export const languages = ['vi', 'en'] as const

export type Language = (typeof languages)[number]

/** The lengths that a form's texts may have, in characters; the API of tip-offs has the same. */
export const lengths = {
  name: { max: 120 },
  address: { max: 200 },
  account: { min: 10, max: 1000 },
  message: { max: 1000 },
} as const

/** A nonce as the function that renders a form makes it. */
export const isNonce = (text: string): boolean => /^[A-Za-z0-9_-]{22,43}$/.test(text)

const text = z.object({ vi: z.string(), en: z.string() })

/** What the status page shows of a tip-off. */
export const publicStatus = z.object({
  status: z.string(),
  steps: z.array(z.object({ status: z.string(), on: z.string() })),
  promised: z.optional(z.object({ step: z.string(), by: z.string() })),
  confirmedByAnOfficial: z.optional(z.boolean()),
  messages: z.array(z.object({ from: z.enum(['reporter', 'desk']), on: z.string(), question: z.optional(text) })),
})

export type PublicStatus = z.infer<typeof publicStatus>
