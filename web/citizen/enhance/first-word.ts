const primes = (count: number): number[] => {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

/** The first 32 bits of the fractional part of a root, as FIPS 180-4 makes its constants. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0

const constants = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)))
const start = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)))

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** One message block of SHA-256 has 64 bytes, of which 9 are for the end of the text and its length. */
const longest = 55

const words = new Int32Array(64)

const fill = (text: string): void => {
  words.fill(0)
  for (let n = 0; n <= text.length; n += 1) {
    const byte = n < text.length ? text.charCodeAt(n) : 0x80
    words[n >> 2] = (words[n >> 2] ?? 0) | (byte << (24 - 8 * (n % 4)))
  }
  words[15] = 8 * text.length
  for (let n = 16; n < 64; n += 1) {
    const far = words[n - 15] ?? 0
    const near = words[n - 2] ?? 0
    const low = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    words[n] = ((words[n - 16] ?? 0) + low + (words[n - 7] ?? 0) + high) | 0
  }
}

/** The first 32 bits of the SHA-256 of an ASCII text of at most 55 characters; here, since the browser's own hashes one text at a time, slowly. */
export const firstWord = (text: string): number => {
  if (text.length > longest) throw new RangeError('text of more than one block')
  fill(text)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = start
  for (let n = 0; n < 64; n += 1) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (constants[n] ?? 0) + (words[n] ?? 0)
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  return (a + (start[0] ?? 0)) | 0
}
