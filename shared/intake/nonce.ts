import { randomBytes } from 'node:crypto'

/** A nonce of 128 random bits, for a caller that brings none of its own. */
export const newNonce = (): string => randomBytes(16).toString('base64url')
