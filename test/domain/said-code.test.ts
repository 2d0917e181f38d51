import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kind } from '../../events/kind.ts'
import { codeSaid, isCalledByCode } from '../../shared/domain/said-code.ts'
import { speakableCode } from '../../shared/domain/speakable-code.ts'

describe('a code as it is said', () => {
  it('is understood in small letters, without its hyphen, and with the letters that look like digits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kind.options.filter(isCalledByCode)), fc.string(), (which, id) => {
        const code = speakableCode(which, id)
        for (const said of [code.toLowerCase(), code.replace('-', ' '), code.replaceAll('0', 'o').replaceAll('1', 'l')])
          expect(codeSaid(said)).toBe(code)
      }),
    )
  })

  it.each(['', 'KT', 'KT-7F3K2', 'KT-7F3K2MM', 'TH-7F3K2M', 'KT-7F3K2U', '7F3K-2M9P-4QRS-8TVW-C'])('is not «%s»', (said) => {
    expect(codeSaid(said)).toBeUndefined()
  })
})
