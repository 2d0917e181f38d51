import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsWithZeros, isProof, textToWorkOn } from '../../shared/domain/proof-of-work.ts'
import { newNonce } from '../../shared/intake/nonce.ts'
import { firstWord } from '../../web/citizen/enhance/first-word.ts'
import { searchProof } from '../../web/citizen/enhance/search-proof.ts'

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

describe('the hash that the page works out itself', () => {
  it('begins as Node’s does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(firstWord(text) >>> 0).toBe(sha256(text).readUInt32BE(0))
      }),
    )
  })
})

describe('a proof of work', () => {
  it('is a number, and its hash begins with the zeros asked for', () => {
    for (let n = 0; n < 20; n += 1) {
      const nonce = newNonce()
      const proof = searchProof({ nonce, bits: 10 })
      expect(isProof(proof)).toBe(true)
      expect(sha256(textToWorkOn(nonce, proof)).toString('hex')).toMatch(/^00[0-3]/)
    }
  })

  it('counts zeros bit by bit', () => {
    expect(beginsWithZeros(0x00003fff, 18)).toBe(true)
    expect(beginsWithZeros(0x00004000, 18)).toBe(false)
    expect(beginsWithZeros(0x80000000 | 0, 1)).toBe(false)
    expect(beginsWithZeros(0, 32)).toBe(true)
    expect(beginsWithZeros(1, 32)).toBe(false)
  })

  it('has at most 16 digits and nothing else', () => {
    for (const text of ['', 'a', '1.5', '-1', '1e5', ' 1', '12345678901234567']) expect(isProof(text)).toBe(false)
  })
})
