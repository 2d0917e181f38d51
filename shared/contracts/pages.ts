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
