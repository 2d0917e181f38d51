import * as crypto from 'node:crypto'

/** A number that looks random (mulberry32); the place is where it stands in the row. */
const numberAt = (place: number): number => {
  let mixed = Math.imul(place ^ (place >>> 15), place | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}

const uuidOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** What is drawn at random, all of it from a seed. */
export interface Chance {
  /** Node's crypto but for that. */
  readonly module: object
  /** How far the drawing has come. */
  drawn(): number
  /** Draws the same again, from the beginning or from where it had come to. */
  restart(drawn?: number): void
}

/** The same play over the same seed writes the same ids. */
export const seededCrypto = (seed: number): Chance => {
  let place = seed >>> 0
  const next = (): number => {
    place = (place + 0x6d2b79f5) >>> 0
    return numberAt(place)
  }
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
    drawn: () => place,
    restart: (from = seed >>> 0) => {
      place = from
    },
  }
}
