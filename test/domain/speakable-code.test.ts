import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kind } from '../../events/kind.ts'
import { speakableCode } from '../../shared/domain/speakable-code.ts'

describe('a speakable code', () => {
  it('names its kind and six characters that nobody confuses', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kind.options), fc.string(), (which, id) => {
        expect(speakableCode(which, id)).toMatch(/^(TB|CS|KT|BC|TH|CQ|CT|LV|HS)-[0-9A-HJKMNP-TV-Z]{6}$/)
      }),
    )
  })

  it('can be derived anywhere: it stays the same for ever', () => {
    expect(speakableCode('inspection', 'a')).toBe(speakableCode('inspection', 'a'))
    expect(speakableCode('tip-off', '0123456789abcdef')).toBe('TB-BY5HWM')
  })

  it('tells ten thousand items of a year apart but for a chance of one in twenty', () => {
    const codes = new Set(Array.from({ length: 10_000 }, (_, id) => speakableCode('tip-off', String(id))))
    expect(codes.size).toBeGreaterThanOrEqual(9_999)
  })

  it('differs between kinds for one id', () => {
    const codes = kind.options.map((which) => speakableCode(which, 'same'))
    expect(new Set(codes.map((code) => code.slice(3))).size).toBe(kind.options.length)
  })
})
