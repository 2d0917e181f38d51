import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../shared/domain/calendar.ts'
import {
  addWorkingDays,
  atLocalTime,
  daysBetween,
  endOfDay,
  isWorkingDay,
  isWorkingTime,
  localDate,
  localTime,
  nextWorkingDay,
  offsetFrom,
  plusDays,
  previousWorkingDay,
  weekday,
  workingDaysBetween,
} from '../../shared/domain/calendar.ts'
import { earliest, later, minutesBetween, plusMinutes, toInstant } from '../../shared/domain/instant.ts'
import { at, local } from '../support/contexts.ts'
import { calendar } from '../support/programme.ts'

const days = fc.integer({ min: 0, max: 5 * 365 }).map((n) => plusDays('2016-01-01', n))
const moments = fc.integer({ min: 0, max: 5 * 365 * 24 * 60 }).map((n) => plusMinutes('2016-01-01T00:00:00.000Z', n))

describe('working days', () => {
  it.each([
    ['2017-05-29', 'an ordinary Monday', true],
    ['2017-06-03', 'an ordinary Saturday', false],
    ['2017-01-26', 'the eve of Tết, a Thursday', false],
    ['2017-02-02', 'the first day after Tết', true],
    ['2017-04-06', 'the day of the Hùng Kings', false],
    ['2017-05-02', 'a day off in lieu', false],
    ['2018-12-31', 'a Monday swapped with a Saturday', false],
    ['2019-01-05', 'the Saturday worked for it', true],
    ['2019-01-12', 'any other Saturday', false],
  ])('%s is %s', (date, _what, works) => {
    expect(isWorkingDay(calendar, date)).toBe(works)
  })

  it('count from the day after, over Tết and weekends', () => {
    expect(addWorkingDays(calendar, '2017-01-25', 1)).toBe('2017-02-02')
    expect(addWorkingDays(calendar, '2017-02-02', -1)).toBe('2017-01-25')
    expect(addWorkingDays(calendar, '2017-05-26', 3)).toBe('2017-05-31')
    expect(addWorkingDays(calendar, '2018-12-28', 3)).toBe('2019-01-04')
    expect(addWorkingDays(calendar, '2019-01-04', 1)).toBe('2019-01-05')
  })

  it('none after a day is that day when it works and the next one that does when it is off', () => {
    expect(addWorkingDays(calendar, '2017-05-29', 0)).toBe('2017-05-29')
    expect(addWorkingDays(calendar, '2017-05-27', 0)).toBe('2017-05-29')
  })

  it('between two days exclude the first and include the last', () => {
    expect(workingDaysBetween(calendar, '2017-01-25', '2017-02-02')).toBe(1)
    expect(workingDaysBetween(calendar, '2017-05-26', '2017-05-29')).toBe(1)
    expect(workingDaysBetween(calendar, '2017-05-29', '2017-05-29')).toBe(0)
    expect(workingDaysBetween(calendar, '2017-05-30', '2017-05-29')).toBe(0)
  })

  it('know the nearest on either side of a day off', () => {
    expect(previousWorkingDay(calendar, '2017-01-29')).toBe('2017-01-25')
    expect(nextWorkingDay(calendar, '2017-01-29')).toBe('2017-02-02')
    expect(previousWorkingDay(calendar, '2017-05-29')).toBe('2017-05-29')
  })

  it('added and counted agree, whatever the day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const then = addWorkingDays(calendar, day, n)
        expect(isWorkingDay(calendar, then)).toBe(true)
        expect(workingDaysBetween(calendar, day, then)).toBe(n)
        expect(addWorkingDays(calendar, addWorkingDays(calendar, then, 1), -1)).toBe(then)
      }),
    )
  })
})

describe('days', () => {
  it('pass over the end of months and leap years', () => {
    expect(plusDays('2016-02-28', 1)).toBe('2016-02-29')
    expect(plusDays('2017-01-01', -1)).toBe('2016-12-31')
    expect(daysBetween('2016-02-01', '2016-03-01')).toBe(29)
    expect([weekday('2017-05-29'), weekday('2017-06-04')]).toEqual([1, 7])
  })
})

describe('the zone', () => {
  it('makes half past midnight in Tuyên Quang the evening before in UTC', () => {
    expect(atLocalTime(calendar, '2017-05-29', '00:30')).toBe('2017-05-28T17:30:00.000Z')
    expect(localDate(calendar, '2017-05-28T17:30:00.000Z')).toBe('2017-05-29')
    expect(localTime(calendar, '2017-05-28T17:30:00.000Z')).toBe('00:30')
  })

  it('turns any moment into local time and back', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(atLocalTime(calendar, localDate(calendar, moment), localTime(calendar, moment))).toBe(moment)
      }),
    )
  })

  it('may be one whose clocks change: the hour that follows is still found', () => {
    const berlin: Calendar = { ...calendar, zone: 'Europe/Berlin' }
    expect(atLocalTime(berlin, '2017-03-26', '01:30')).toBe('2017-03-26T00:30:00.000Z')
    expect(atLocalTime(berlin, '2017-03-26', '08:00')).toBe('2017-03-26T06:00:00.000Z')
    expect(atLocalTime(berlin, '2017-10-29', '08:00')).toBe('2017-10-29T07:00:00.000Z')
  })

  it('ends a day a millisecond before the next', () => {
    expect(endOfDay(calendar, '2017-05-29')).toBe('2017-05-29T16:59:59.999Z')
  })
})

describe('working hours', () => {
  it.each([
    ['2017-05-29 07:29', false],
    ['2017-05-29 07:30', true],
    ['2017-05-29 11:30', false],
    ['2017-05-29 13:30', true],
    ['2017-05-29 17:00', false],
    ['2017-05-27 09:00', false],
    ['2019-01-05 09:00', true],
  ])('%s: %s', (moment, works) => {
    expect(isWorkingTime(calendar, at(moment))).toBe(works)
  })
})

describe('an offset', () => {
  const from = (anchor: string, offset: Parameters<typeof offsetFrom>[2]) =>
    local(offsetFrom(calendar, at(anchor), offset, '08:00'))

  it('in minutes counts through the night and the weekend', () => {
    expect(from('2017-05-26 23:50', { minutes: 30 })).toBe('2017-05-27 00:20')
  })

  it('before its anchor moves earlier when it meets a day off', () => {
    expect(from('2017-06-18 23:59', { days: -14 })).toBe('2017-06-02 08:00')
    expect(from('2017-06-05 23:59', { days: -1 })).toBe('2017-06-02 08:00')
  })

  it('after its anchor moves later when it meets a day off', () => {
    expect(from('2017-06-02 17:00', { days: 1 })).toBe('2017-06-05 08:00')
    expect(from('2017-05-31 17:00', { days: 22 })).toBe('2017-06-22 08:00')
  })

  it('of no day at all speaks on the day itself, or on the last working day before it', () => {
    expect(from('2017-06-16 23:59', { days: 0 })).toBe('2017-06-16 08:00')
    expect(from('2017-06-17 23:59', { days: 0 })).toBe('2017-06-16 08:00')
    expect(from('2017-06-17 17:00', { workingDays: 0 })).toBe('2017-06-16 08:00')
    expect(from('2017-06-16 17:00', { workingDays: 0 })).toBe('2017-06-16 08:00')
  })

  it('in working days lands at its own time of day, or when notices go out', () => {
    expect(from('2017-05-26 09:00', { workingDays: 1, at: '17:00' })).toBe('2017-05-29 17:00')
    expect(from('2017-01-25 09:00', { workingDays: 3 })).toBe('2017-02-06 08:00')
  })

  it('in days never lands on a day off, and never on the wrong side of its anchor', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -30, max: 30 }), fc.boolean(), (anchor, n, working) => {
        const moment = offsetFrom(calendar, anchor, working ? { workingDays: n } : { days: n }, '08:00')
        expect(isWorkingDay(calendar, localDate(calendar, moment))).toBe(true)
        const gap = daysBetween(localDate(calendar, anchor), localDate(calendar, moment))
        expect(n > 0 ? gap >= n : gap <= n).toBe(true)
      }),
    )
  })
})

describe('moments', () => {
  it('as text are in the order of time', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        expect(a < b).toBe(Date.parse(a) < Date.parse(b))
        expect(Date.parse(later(a, b))).toBe(Math.max(Date.parse(a), Date.parse(b)))
      }),
    )
  })

  it('have the same width whatever they are made of', () => {
    expect(toInstant(new Date(0))).toHaveLength('2017-05-29T01:00:00.000Z'.length)
    expect(minutesBetween('2017-05-29T01:00:00.000Z', plusMinutes('2017-05-29T01:00:00.000Z', -90))).toBe(-90)
  })

  it('have an earliest one among those that there are', () => {
    expect(earliest(undefined, '2017-05-29T01:00:00.000Z', '2016-05-29T01:00:00.000Z')).toBe('2016-05-29T01:00:00.000Z')
    expect(earliest(undefined)).toBeUndefined()
  })
})
