import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSharedClock, installOffsetDate, setSharedClock } from '../../local/offset-date.ts'

const RealDate = globalThis.Date
const at = RealDate.parse('2017-05-29T01:00:00.000Z')
const clock = createSharedClock(at, true)
beforeEach(() => {
  setSharedClock(clock, at)
  installOffsetDate(clock)
})
afterEach(() => {
  RealDate.prototype.constructor = RealDate
  globalThis.Date = RealDate
})

describe('the date that functions see', () => {
  it('is the virtual one wherever now is asked for', () => {
    expect(new Date().toISOString()).toBe('2017-05-29T01:00:00.000Z')
    expect(Date.now()).toBe(at)
    expect(Date()).toContain('2017')
  })

  it('moves with the shared clock', () => {
    setSharedClock(clock, at + 1000)
    expect(Date.now()).toBe(at + 1000)
  })

  it('leaves given dates as they are', () => {
    expect(new Date('2020-01-01T00:00:00.000Z').getTime()).toBe(1577836800000)
    expect(new Date(2020, 0, 1).getFullYear()).toBe(2020)
    expect(Date.UTC(2020, 0, 1)).toBe(1577836800000)
    expect(Date.parse('2020-01-01')).toBe(1577836800000)
  })

  it('is a Date in every respect', () => {
    class Own extends Date {}
    expect(new Date()).toBeInstanceOf(Date)
    expect(new Date()).toBeInstanceOf(RealDate)
    expect(new Date().constructor).toBe(Date)
    expect(new Own()).toBeInstanceOf(Own)
    expect(new Own().getTime()).toBe(at)
  })

  it('runs in real time unless it stands', async () => {
    globalThis.Date = RealDate
    const running = createSharedClock(at, false)
    installOffsetDate(running)
    const before = Date.now()
    await new Promise((resolve) => void setTimeout(resolve, 20))
    expect(Date.now() - before).toBeGreaterThanOrEqual(15)
    expect(Date.now() - at).toBeLessThan(10_000)
  })
})
