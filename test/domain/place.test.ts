import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../shared/domain/place.ts'
import { likeness, placeKey } from '../../shared/domain/place.ts'

const hoangAnh: Place = {
  type: 'guesthouse',
  name: 'Nhà nghỉ Hoàng Anh',
  address: 'Số 12, đường Nguyễn Văn Cừ, tổ 6',
  area: 'phan-thiet',
}
const but = (changes: Partial<Place>): Place => ({ ...hoangAnh, ...changes })

describe('two descriptions are the same place', () => {
  it.each([
    ['whatever the case', { address: 'SỐ 12, ĐƯỜNG NGUYỄN VĂN CỪ, TỔ 6' }],
    ['whatever the spacing', { address: '  số 12 ,đường   Nguyễn\tVăn Cừ\n tổ 6 ' }],
    ['whatever the punctuation', { address: 'Số 12 - đường Nguyễn Văn Cừ (tổ 6).' }],
    ['however the accents are encoded', { address: hoangAnh.address.normalize('NFD') }],
    ['whatever the name is', { name: 'Hoàng Anh 2' }],
    ['without a name', { name: undefined }],
  ])('%s', (_why, changes) => {
    expect(placeKey(but(changes))).toBe(placeKey(hoangAnh))
  })

  it('in any combination of these', () => {
    fc.assert(
      fc.property(fc.constantFrom('NFC', 'NFD'), fc.boolean(), fc.constantFrom(' ', '  ', ', ', ' . '), (form, upper, gap) => {
        const text = hoangAnh.address.replaceAll(/[\s,]+/g, gap).normalize(form)
        expect(placeKey(but({ address: upper ? text.toUpperCase() : text }))).toBe(placeKey(hoangAnh))
      }),
    )
  })
})

describe('two descriptions are different places', () => {
  it.each([
    ['in another area', { area: 'minh-xuan' }],
    ['of another type', { type: 'karaoke' }],
    ['at another number', { address: 'Số 13, đường Nguyễn Văn Cừ, tổ 6' }],
    ['at a number in an alley', { address: 'Số 1/2, đường Nguyễn Văn Cừ, tổ 6' }],
    ['when only an accent differs', { address: 'Số 12, đường Nguyên Văn Cừ, tổ 6' }],
  ])('%s', (_why, changes) => {
    expect(placeKey(but(changes))).not.toBe(placeKey(hoangAnh))
  })
})

describe('the likeness of two places', () => {
  it('is whole for one place and nothing between two areas', () => {
    expect(likeness(hoangAnh, hoangAnh)).toBe(1)
    expect(likeness(hoangAnh, but({ area: 'minh-xuan' }))).toBe(0)
  })

  it('reaches what the desk is shown when the same house is written in two ways', () => {
    expect(likeness(hoangAnh, but({ address: '12 Nguyễn Văn Cừ', name: 'nhà nghỉ HOÀNG ANH' }))).toBeGreaterThanOrEqual(0.5)
  })

  it('stays below it for another house of the street', () => {
    expect(likeness(hoangAnh, but({ address: 'Số 80 đường Nguyễn Văn Cừ', name: 'Karaoke Sao Mai' }))).toBeLessThan(0.5)
  })

  it('is the same from both sides and lies between 0 and 1', () => {
    const texts = fc.string({ unit: fc.constantFrom('số', 'đường', ' ', '12', 'Tân', 'Trào', ',') })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const alike = likeness(but({ address: a }), but({ address: b }))
        expect(alike).toBe(likeness(but({ address: b }), but({ address: a })))
        expect(alike >= 0 && alike <= 1).toBe(true)
      }),
    )
  })

  it('of two empty descriptions is none', () => {
    const empty: Place = { type: 'bar', address: ' ', area: 'phan-thiet' }
    expect(likeness(empty, empty)).toBe(0)
  })
})
