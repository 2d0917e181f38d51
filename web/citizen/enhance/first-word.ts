import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** The first 32 bits of the SHA-256 of a text; by a library, since the browser's own answers each text later and needs a secure address. */
export const firstWord = (text: string): number => {
  const { buffer, byteOffset } = sha256(utf8ToBytes(text))
  return new DataView(buffer, byteOffset).getInt32(0)
}
