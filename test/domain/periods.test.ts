import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../programmes/read-pack.ts'
import { addWorkingDays, plusDays } from '../../shared/domain/calendar.ts'
import { periodsOf } from '../../shared/domain/periods.ts'
import type { Duty } from '../../shared/domain/programme.ts'
import { dutyById } from '../../shared/domain/programme-lookup.ts'
import { runs } from '../properties.ts'

const programme = readPack(join(import.meta.dirname, '../../programmes/tuyen-quang-2016-2020'))
const calendar = { ...programme.calendar, zone: programme.zone }
const [first, last] = [programme.from, '2021-12-31']

const duty = (id: string): Duty => {
  const found = dutyById(programme, id)
  if (!found) throw new Error(`no duty ${id}`)
  return found
}

const inYear = (id: string, year: number) => periodsOf(duty(id), `${year}-01-01`, `${year}-12-31`, programme)

describe('the periods of a duty', () => {
  it('give the consolidated half-year report of 2017 its window and its day', () => {
    expect(inYear('v2-6b-report-6m', 2017)).toEqual([
      { period: '2017-H1', windowFrom: '2016-12-11', windowUntil: '2017-06-10', due: '2017-06-22' },
      { period: '2017-H2', windowFrom: '2017-06-11', windowUntil: '2017-12-10', due: '2017-12-22' },
    ])
  })

  it('leave a due day on a Sunday as it is where the rule says so', () => {
    expect(inYear('v-closing-report', 2017)[0]).toMatchObject({ period: '2017-H1', due: '2017-06-18' })
  })

  it('count the communes two working days after the cut-off before Decree 09/2019 and one after it', () => {
    expect(inYear('iii7-3b-review', 2017)[0]).toMatchObject({ windowUntil: '2017-06-10', due: '2017-06-13' })
    expect(inYear('iii7-3b-review', 2019)[0]).toMatchObject({ windowUntil: '2019-06-14', due: '2019-06-17' })
  })

  it('lose no day when the cut-off changes in March 2019', () => {
    expect(inYear('v2-6b-report-6m', 2019)[0]).toMatchObject({ windowFrom: '2018-12-11', windowUntil: '2019-06-14' })
    const quarters = inYear('law-t178-report-quarter', 2019)
    expect(quarters.map(({ period, windowUntil }) => [period, windowUntil])).toEqual([
      ['2019-Q1', '2019-03-10'],
      ['2019-Q2', '2019-06-14'],
      ['2019-Q3', '2019-09-14'],
      ['2019-Q4', '2019-12-14'],
    ])
  })

  it('set the quarterly inspection plan fifteen days before its quarter', () => {
    expect(periodsOf(duty('v2-4a-quarterplan'), '2016-12-01', '2017-01-31', programme)).toEqual([
      { period: '2017-Q1', windowFrom: '2017-01-01', windowUntil: '2017-03-31', due: '2016-12-17' },
    ])
  })

  it('have no inspection plan for the quarter that began with the programme', () => {
    expect(periodsOf(duty('v2-4a-quarterplan'), first, last, programme)[0]?.period).toBe('2016-Q2')
  })

  it('move an annual plan past the Lunar New Year', () => {
    expect(inYear('v12-1b-annual', 2017)).toMatchObject([{ period: '2017', due: '2017-02-02' }])
    expect(inYear('v12-1b-annual', 2016)).toMatchObject([{ period: '2016', due: '2016-06-30' }])
  })

  it('give the five-year plan one period that names its years', () => {
    expect(periodsOf(duty('v12-1a-5y'), first, last, programme)).toEqual([
      { period: '2016-2020', windowFrom: '2016-01-01', windowUntil: '2020-12-31', due: '2016-06-30' },
    ])
  })

  it('are none for a duty that opens no deadline', () => {
    expect(periodsOf(duty('v1-implement'), first, last, programme)).toEqual([])
  })
})

const opening = [...programme.duties, ...programme.legalDuties].filter(({ opens }) => opens)
const date = fc.integer({ min: 0, max: 2000 }).map((days) => plusDays('2016-01-01', days))

describe('every period of the programme', () => {
  it('lies in the asked range, in order, and is found whichever way the range is cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...opening), date, date, date, (one, a, b, c) => {
        const [from = a, middle = b, until = c] = [a, b, c].sort()
        const whole = periodsOf(one, from, until, programme)
        expect(whole.every(({ due }) => from <= due && due <= until)).toBe(true)
        expect(whole.map(({ due }) => due)).toEqual(whole.map(({ due }) => due).sort())
        const cut = [...periodsOf(one, from, middle, programme), ...periodsOf(one, plusDays(middle, 1), until, programme)]
        expect(cut).toEqual(whole)
      }),
      { numRuns: runs(200) },
    )
  })

  it('leaves a report at least one working day after its cut-off', () => {
    for (const one of opening.filter(({ track }) => track === 'report'))
      for (const { due, windowUntil } of periodsOf(one, first, last, programme))
        expect(due >= addWorkingDays(calendar, windowUntil, 1)).toBe(true)
  })

  it('joins its neighbours end to end', () => {
    for (const one of opening.filter(({ track }) => track === 'report')) {
      const periods = periodsOf(one, first, last, programme)
      expect(periods[0]?.windowFrom).toBe(programme.from)
      for (const [index, { windowFrom }] of periods.entries())
        if (index > 0) expect(windowFrom).toBe(plusDays(periods[index - 1]?.windowUntil ?? '', 1))
    }
  })
})
