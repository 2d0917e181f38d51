/** A proof as it is sent: a number that somebody's machine has searched for, in at most 16 digits. */
export const isProof = (text: string): boolean => /^\d{1,16}$/.test(text)

/** The text whose SHA-256 must begin with so many zero bits as the programme asks for; the nonce makes one proof serve one form. */
export const textToWorkOn = (nonce: string, proof: string): string => `${nonce}.${proof}`

/** Whether a hash, in its first four bytes, begins with so many zero bits; at most 32 can be asked for. */
export const beginsWithZeros = (firstBytes: number, bits: number): boolean => bits <= 0 || firstBytes >>> (32 - bits) === 0
