import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatReceipt, parseReceipt } from '../../shared/domain/receipt.ts'
import { runs } from '../properties.ts'

const written = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const macs = fc.uint8Array({ minLength: 32, maxLength: 32 })
const receipts = macs.map(formatReceipt)
const refused = expect.objectContaining({ kind: 'invalid', code: 'receipt-mistyped' })

describe('a receipt', () => {
  it('shows the first 80 bits of the MAC in four groups of four and a check character', () => {
    expect(formatReceipt(new Uint8Array(32))).toBe('0000-0000-0000-0000-0')
    expect(formatReceipt(new Uint8Array(32).fill(255))).toMatch(/^ZZZZ-ZZZZ-ZZZZ-ZZZZ-/)
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z*~$=U]$/)
      }),
    )
  })

  it('changes with each of the 80 bits and with none after them', () => {
    const base = new Uint8Array(32)
    const flipped = Array.from({ length: 88 }, (_, bit) => {
      const bytes = Uint8Array.from(base)
      bytes[bit >> 3] = 1 << (bit & 7)
      return formatReceipt(bytes)
    })
    expect(new Set(flipped.slice(0, 80)).size).toBe(80)
    expect(flipped.slice(0, 80)).not.toContain(formatReceipt(base))
    expect(new Set(flipped.slice(80))).toEqual(new Set([formatReceipt(base)]))
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(parseReceipt(receipt)).toBe(receipt)
      }),
    )
  })

  it('is read in small letters, without hyphens, with spaces anywhere', () => {
    fc.assert(
      fc.property(receipts, fc.infiniteStream(fc.constantFrom('', ' ', '-', ' - ')), (receipt, gaps) => {
        const loose = [...receipt.replaceAll('-', '').toLowerCase()].map((letter) => `${gaps.next().value}${letter}`).join('')
        expect(parseReceipt(` ${loose} `)).toBe(receipt)
      }),
    )
  })

  it('takes O for 0 and I or L for 1, as people write them', () => {
    const mac = new Uint8Array(32)
    mac[1] = 0b0000_0010
    const receipt = formatReceipt(mac)
    expect(receipt).toMatch(/^0010/)
    for (const one of ['1', 'I', 'i', 'L', 'l'])
      expect(parseReceipt(receipt.replaceAll('0', 'O').replaceAll('1', one))).toBe(receipt)
  })

  it('with any one wrong character is found out, wherever it stands', () => {
    fc.assert(
      fc.property(receipts, fc.nat(16), fc.constantFrom(...written, '*', '~', '$', '=', 'U'), (receipt, place, letter) => {
        const plain = receipt.replaceAll('-', '')
        fc.pre(plain[place] !== letter)
        expect(() => parseReceipt(plain.slice(0, place) + letter + plain.slice(place + 1))).toThrow(refused)
      }),
      { numRuns: runs(500) },
    )
  })

  it('with two neighbours exchanged is found out', () => {
    fc.assert(
      fc.property(receipts, fc.nat(14), (receipt, place) => {
        const plain = receipt.replaceAll('-', '')
        fc.pre(plain[place] !== plain[place + 1])
        const swapped = `${plain.slice(0, place)}${plain[place + 1]}${plain[place]}${plain.slice(place + 2)}`
        expect(() => parseReceipt(swapped)).toThrow(refused)
      }),
    )
  })

  it.each(['', '0000', '0000-0000-0000-0000', '0000-0000-0000-0000-00', 'ửỵ00-0000-0000-0000-0', '0000-0000-0000-000*-0'])(
    'is none when it reads «%s»',
    (text) => {
      expect(() => parseReceipt(text)).toThrow(refused)
    },
  )

  it('that is mistyped is refused without repeating it', () => {
    expect(() => parseReceipt('7F3K-7F3K-7F3K-7F3K-0')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('7F3K') }),
    )
  })
})
