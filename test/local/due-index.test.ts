import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDueIndex } from '../../local/due-index.ts'
import { createSweep } from '../../local/sweep.ts'

const minute = 60_000

describe('the mirror of what is due', () => {
  it('tells the smallest due instant after now, whatever was set, moved and taken away before', () => {
    const change = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      due: fc.option(fc.nat(50), { nil: undefined }),
      now: fc.nat(50),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const index = createDueIndex()
        const plain = new Map<string, number>()
        let clock = 0
        for (const { key, due, now } of changes) {
          index.set(key, due)
          if (due === undefined) plain.delete(key)
          else plain.set(key, due)
          clock = Math.max(clock, now)
          const { next, overdue } = index.look(clock)
          const later = [...plain.values()].filter((at) => at > clock)
          expect(next).toBe(later.length === 0 ? undefined : Math.min(...later))
          expect(overdue).toBe(plain.size - later.length)
        }
      }),
    )
  })
})

describe('a sweep on a clock that jumps', () => {
  it('runs on the first whole minute at or after what is due', () => {
    const due = createDueIndex()
    due.set('a', 90_000)
    expect(createSweep(minute, due).next(0)).toBe(2 * minute)
  })

  it('has nothing to do when nothing is due', () => {
    expect(createSweep(minute, createDueIndex()).next(0)).toBeUndefined()
  })

  it('runs again each minute while due work goes away, and more rarely while it does not', () => {
    const due = createDueIndex()
    for (const key of ['a', 'b', 'c']) due.set(key, minute)
    const sweep = createSweep(minute, due)
    const run = (now: number): number | undefined => {
      sweep.ran(now)
      return sweep.next(now)
    }
    due.look(minute)
    expect(run(minute)).toBe(2 * minute)
    due.set('a', undefined)
    expect(run(2 * minute)).toBe(3 * minute)
    expect(run(3 * minute)).toBe(5 * minute)
    expect(run(5 * minute)).toBe(9 * minute)
    due.set('b', undefined)
    expect(sweep.next(6 * minute)).toBe(6 * minute)
  })

  it('does not let what is stuck delay what is newly due', () => {
    const due = createDueIndex()
    due.set('stuck', minute)
    const sweep = createSweep(minute, due)
    for (const now of [1, 2, 4, 8]) {
      due.look(now * minute)
      sweep.ran(now * minute)
      sweep.next(now * minute)
    }
    due.set('new', 10 * minute)
    expect(sweep.next(9 * minute)).toBe(10 * minute)
    expect(sweep.next(10 * minute)).toBeLessThanOrEqual(10 * minute)
  })
})
