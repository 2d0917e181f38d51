import * as crypto from 'node:crypto'

/** Numbers that look random and follow from a seed (mulberry32). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

const uuidOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Node's crypto, but all that is drawn at random follows from a seed, so that the same play writes the same ids. */
export const seededCrypto = (seed: number): { module: object; restart(): void } => {
  let next = numbersFrom(seed)
  const randomBytes = (size: number): Buffer => {
    const bytes = Buffer.allocUnsafe(size)
    for (let at = 0; at < size; at += 1) bytes[at] = next() & 0xff
    return bytes
  }
  const randomInt = (least: number, end?: number): number => {
    const [from, to] = end === undefined ? [0, least] : [least, end]
    return from + (next() % (to - from))
  }
  const drawn = { randomBytes, randomInt, randomUUID: () => uuidOf(randomBytes(16)) }
  return {
    module: { ...crypto, ...drawn },
    restart: () => {
      next = numbersFrom(seed)
    },
  }
}
