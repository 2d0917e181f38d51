import { createHash } from 'node:crypto'
import type { Kind } from '../../events/kind.ts'
import { codePrefixes } from './said-code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The short code that people say to each other, `KT-7F3K2M`: 30 bits of the id's hash, in Crockford's base 32, so it can be derived anywhere. */
export const speakableCode = (kind: Kind, id: string): string => {
  const hash = createHash('sha256').update(`${kind}#${id}`).digest()
  const letters = Array.from({ length: 6 }, (_, index) => alphabet[(hash[index] ?? 0) % 32])
  return `${codePrefixes[kind]}-${letters.join('')}`
}
