import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Left, takeOne } from '../../shared/domain/allowance.ts'
import { plusMinutes } from '../../shared/domain/instant.ts'

const start = '2017-05-29T01:00:00.000Z'
const allowance = { most: 30, minutes: 60 }

/** Takes at each of the minutes given, and tells which were granted. */
const takeAt = (minutes: readonly number[]): boolean[] => {
  let left: Left | undefined
  return minutes.map((minute) => {
    const result = takeOne(left, allowance, plusMinutes(start, minute))
    if ('taken' in result) left = result.taken
    return 'taken' in result
  })
}

const many = (count: number, minute: number): number[] => Array.from({ length: count }, () => minute)

describe('an allowance', () => {
  it('grants all of it at once, then none', () => {
    expect(takeAt(many(32, 0))).toEqual([...Array(30).fill(true), false, false])
  })

  it('fills up bit by bit: one of 30 an hour every two minutes', () => {
    expect(takeAt([...many(30, 0), 1.9, 2, 2.1, 4]).slice(30)).toEqual([false, true, false, true])
  })

  it('says from when there is one again, and keeps its word', () => {
    const left = { left: 0.25, at: start }
    const refused = takeOne(left, allowance, start)
    expect(refused).toEqual({ again: plusMinutes(start, 1.5) })
    expect(takeOne(left, allowance, plusMinutes(start, 1.5))).toHaveProperty('taken')
  })

  it('never holds more than its most, however long nobody came', () => {
    expect(takeAt([0, ...many(31, 100_000)]).filter(Boolean)).toHaveLength(31)
  })

  it('fills nothing for a clock that goes back', () => {
    expect(takeOne({ left: 0, at: start }, allowance, plusMinutes(start, -60))).toHaveProperty('again')
  })

  it('never grants more in any stretch of time than its most and what filled up meanwhile', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 200 }), (minutes) => {
        const sorted = minutes.toSorted((a, b) => a - b)
        const granted = takeAt(sorted).filter(Boolean).length
        const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
        expect(granted).toBeLessThanOrEqual(30 + span / 2)
      }),
    )
  })
})
