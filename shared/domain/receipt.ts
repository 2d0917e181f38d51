import { DomainError } from './domain-error.ts'

/** Crockford's base 32, and the five further symbols that its check character needs. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const checkAlphabet = `${alphabet}*~$=U`
const length = 16

const check = (value: bigint): string => checkAlphabet[Number(value % 37n)] ?? ''

/** Writes the first 80 bits of a MAC as a receipt, `XXXX-XXXX-XXXX-XXXX-C`: 16 characters and a check character. */
export const formatReceipt = (bytes: Uint8Array): string => {
  const value = BigInt(`0x${Buffer.from(bytes.subarray(0, 10)).toString('hex')}`)
  const characters = Array.from({ length }, (_, index) => alphabet[Number((value >> BigInt(5 * (length - 1 - index))) & 31n)])
  return `${characters.join('').replace(/.{4}/g, '$&-')}${check(value)}`
}

/**
 * Reads a receipt as people write it: any case, spaces or hyphens anywhere, O for 0, I or L for 1. Throws `invalid` when the check
 * character does not fit, which finds every single wrong character before anything is looked up.
 */
export const parseReceipt = (written: string): string => {
  const plain = written.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const body = plain.slice(0, length)
  const value = [...body].reduce((sum, character) => sum * 32n + BigInt(Math.max(alphabet.indexOf(character), 0)), 0n)
  const fits =
    plain.length === length + 1 && [...body].every((character) => alphabet.includes(character)) && plain.at(-1) === check(value)
  if (!fits)
    throw new DomainError(
      'invalid',
      'receipt-mistyped',
      'This is not a receipt: it has 16 characters and one more to check them. Compare it with what you wrote down.',
    )
  return `${body.replace(/.{4}/g, '$&-')}${plain.at(-1)}`
}
