import { describe, expect, it } from 'vitest'
import { mayAct } from '../../shared/domain/authorisation.ts'
import { addWorkingDays, isWorkingDay } from '../../shared/domain/calendar.ts'
import { calendarChanges } from '../../shared/domain/calendar-changes.ts'
import type { Days } from '../../shared/domain/calendar-days.ts'
import { withCalendar, withDays } from '../../shared/domain/calendar-in-force.ts'
import { movedAlarm, movedPeriods, newlyTooEarly } from '../../shared/domain/calendar-preview.ts'
import { newCalendar } from '../../shared/domain/calendar-state.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { at, context, givenOf } from '../support/contexts.ts'
import { aDeadline } from '../support/deadlines.ts'
import { programme } from '../support/programme.ts'

const given = givenOf(calendarChanges)
const by = 'dolisa.administrator'
const empty = newCalendar(programme.id)
const days = (changes: Partial<Days> = {}): Days => ({
  year: 2017,
  holidays: ['2017-06-05'],
  workingSaturdays: ['2017-06-10'],
  confirmed: true,
  ...changes,
})
const entering = (changes: Partial<Days> = {}) => ({ type: 'enter', ...days(changes), words: 'words-1' }) as const
const entered = given(empty).when(entering(), { by }).state

describe('entering days', () => {
  it('takes the place of what was entered about the year before, and tells which days changed', () => {
    given(entered)
      .when(entering({ holidays: ['2017-08-25', '2017-06-05'], workingSaturdays: [] }), { by })
      .becomes({ years: { 2017: { holidays: ['2017-06-05', '2017-08-25'], workingSaturdays: [], by } } })
      .says({
        type: 'calendar.changed',
        data: {
          year: 2017,
          daysOff: ['2017-06-05', '2017-08-25'],
          workingSaturdays: [],
          changed: ['2017-06-10', '2017-08-25'],
          confirmed: true,
        },
      })
  })

  it('begins with an empty calendar, once', () => {
    given().when({ type: 'open' }).becomes({ id: programme.id, status: 'kept', years: {} }).says()
    given(entered).when({ type: 'open' }).changesNothing()
  })

  const refusals: [why: string, changes: Partial<Days>, pointer: string, code: string][] = [
    ['a day of another year', { holidays: ['2018-06-05'] }, '/holidays/0/date', 'other-year'],
    ['a day given twice', { holidays: ['2017-06-05', '2017-06-05'] }, '/holidays/1/date', 'twice'],
    ['a day off that the programme has already', { holidays: ['2017-09-04'] }, '/holidays/0/date', 'known'],
    ['a working Saturday that is a day off', { workingSaturdays: ['2017-09-02'] }, '/workingSaturdays/0/date', 'contradiction'],
    ['a working Saturday on a Monday', { workingSaturdays: ['2017-06-12'] }, '/workingSaturdays/0/date', 'no-saturday'],
    ['a new day that is over', { holidays: ['2017-05-26', '2017-06-05'] }, '/holidays/0/date', 'in-the-past'],
  ]
  it.each(refusals)('refuses %s and names it', (_why, changes, pointer, code) => {
    const decide = () => calendarChanges.decide(empty, entering(changes), context({ by }))
    expect(decide).toThrow(expect.objectContaining({ kind: 'invalid', fields: [expect.objectContaining({ pointer, code })] }))
  })

  it('refuses to take back a day that is over, but not one that is to come', () => {
    const later = { by, now: '2017-06-06 09:00' }
    given(entered)
      .refuses(entering({ holidays: [] }), later)
      .because('invalid')
    given(entered)
      .when(entering({ workingSaturdays: [] }), later)
      .says('calendar.changed')
  })

  it('lets today become a day off', () => {
    given(empty)
      .when(entering({ holidays: ['2017-05-29'] }), { by })
      .says('calendar.changed')
  })

  it('knows no year outside the programme', () => {
    given(empty)
      .refuses(entering({ year: 2031, holidays: [], workingSaturdays: [] }), { by })
      .because('not-found')
  })

  it('is the administrator’s alone', () => {
    const may = (post: string) => mayAct('calendar', 'enter', post, calendarChanges.parties(entered, { programme }))
    expect([by, 'dolisa.director', 'ppc.vice-chair'].map(may)).toEqual([true, false, false])
  })

  it('needs no alarm and is nobody’s open work', () => {
    expect(calendarChanges.dueAt(entered, context())).toBeUndefined()
    expect(calendarChanges.index(entered)).toEqual({})
  })
})

describe('the calendar in force', () => {
  const inForce = withCalendar(programme, entered)
  const calendar = { ...inForce.calendar, zone: inForce.zone }

  it('holds the days of the programme and those that were entered', () => {
    expect(['2017-06-05', '2017-06-10', '2017-09-04', '2017-06-06'].map((date) => isWorkingDay(calendar, date))).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(addWorkingDays(calendar, '2017-06-02', 1)).toBe('2017-06-06')
  })

  it('is the programme’s own where nothing was entered', () => {
    expect(withCalendar(programme, undefined)).toBe(programme)
    expect(withCalendar(programme, empty)).toBe(programme)
  })

  it('confirms a year that the programme does not', () => {
    const confirmed = withCalendar(
      programme,
      given(empty).when(entering({ year: 2021, holidays: [], workingSaturdays: [] }), { by }).state,
    )
    const years = (of: typeof programme) => of.calendar.years.filter((year) => year.confirmed).map(({ year }) => year)
    expect([years(programme).includes(2021), years(confirmed).includes(2021)]).toEqual([false, true])
  })

  it('can be taken back to what it was', () => {
    const nothing = { holidays: [], workingSaturdays: [], confirmed: false }
    expect(withDays(inForce, 2017, entered.years[2017], nothing).calendar).toEqual(programme.calendar)
  })
})

describe('what moves when days are entered', () => {
  const changedBy = (changes: Partial<Days>) => withDays(programme, 2017, undefined, days({ workingSaturdays: [], ...changes }))

  it('is the next alarm of what is open: a reminder on a new day off comes earlier', () => {
    expect(movedAlarm(deadline, aDeadline(), context(), changedBy({ holidays: ['2017-06-02'] }))).toEqual({
      from: at('2017-06-02 08:00'),
      to: at('2017-06-01 08:00'),
    })
    expect(movedAlarm(deadline, aDeadline(), context(), changedBy({ holidays: ['2017-08-25'] }))).toBeUndefined()
  })

  it('is the day of what is still to be opened, with the number of those who owe it', () => {
    const moved = movedPeriods(context(), changedBy({ holidays: ['2017-12-12'] }))
    expect(moved).toEqual([
      { duty: 'iii7-3b-review', period: '2017-H2', due: { from: '2017-12-12', to: '2017-12-13' }, owners: 141 },
      { duty: 'law-t178-plan-coord', period: '2018-Q1', due: { from: '2017-12-12', to: '2017-12-11' }, owners: 7 },
    ])
  })

  it('may leave a report to come without a working day after what it needs, which is said', () => {
    const christmas = ['2017-12-23', '2017-12-24', '2017-12-25']
    expect(newlyTooEarly(context(), changedBy({ holidays: christmas }))).toEqual([
      { duty: 'law-pc-annual-gov', period: '2017', due: '2017-12-25', needed: '2017-12-22', source: 'v2-6b-report-year' },
    ])
    const counting = ['2017-06-12', '2017-06-13', '2017-06-14']
    expect(newlyTooEarly(context(), changedBy({ holidays: counting }))).toEqual([
      { duty: 'iii7-3b-review', period: '2017-H1', due: '2017-06-13', needed: '2017-06-10' },
    ])
    expect(newlyTooEarly(context({ now: '2017-06-14 09:00' }), changedBy({ holidays: counting }))).toEqual([])
    expect(newlyTooEarly(context(), changedBy({ holidays: ['2017-08-25'] }))).toEqual([])
  })

  it('is never the day of a period that is open', () => {
    expect(movedPeriods(context(), changedBy({ holidays: ['2017-06-12'] }))).toEqual([])
  })
})
