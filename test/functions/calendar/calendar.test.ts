import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { aDeadline, anOpening, at, contextAt } from '../../support/deadlines.ts'
import { useTable } from '../../support/table.ts'
import { asPost } from '../deadlines/as-post.ts'

useCompiledProgramme()
useTable()

const clockShows = (local: string) => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at(local)) })
const administrator = 'dolisa.administrator'
const report = aDeadline().id
const typhoon = { date: '2017-06-02', name: { vi: 'Nghỉ tránh bão' }, note: 'Công điện của Ủy ban nhân dân tỉnh.' }
const entry = { holidays: [typhoon], workingSaturdays: [{ date: '2017-06-10' }], confirmed: true }

const handlers = {} as Record<'show' | 'change' | 'preview', unknown>
const call = (verb: keyof typeof handlers, post: string, body?: object, year = '2017') =>
  asPost(handlers[verb], post, { params: { year }, ...(body ? { body } : {}) })

const store = async () => {
  const [{ commit, load }, { deadline }, { calendarChanges }, { contextNow }] = await Promise.all([
    import('../../../shared/store/commit.ts'),
    import('../../../shared/domain/deadline.ts'),
    import('../../../shared/domain/calendar-changes.ts'),
    import('../../../shared/lambda/programme-in-force.ts'),
  ])
  return { commit, load, deadline, calendarChanges, contextNow }
}

beforeAll(async () => {
  for (const verb of ['show', 'change', 'preview'] as const)
    handlers[verb] = (await import(`../../../functions/calendar/${verb}-calendar.ts`)).handler
  const { commit, deadline } = await store()
  await commit(deadline, report, anOpening(), contextAt('2017-05-29 00:30'))
})
beforeEach(() => void clockShows('2017-05-29 09:00'))
afterAll(() => void vi.useRealTimers())

describe('the calendar of a year', () => {
  it('is shown to every official as the programme has it, and says who may enter days', async () => {
    const shown = await call('show', 'health.contact')
    expect(shown).toMatchObject({ status: 200, answer: { year: 2017, rev: 0, confirmed: true, mayDo: [] } })
    expect(shown.answer.programme).toMatchObject({
      holidays: expect.arrayContaining([{ date: '2017-09-02', name: { vi: 'Quốc khánh', en: 'National Day' } }]),
    })
    expect(shown.answer.entered).toBeUndefined()
    expect((await call('show', administrator)).answer.mayDo).toEqual(['enter', 'preview'])
    expect(await call('show', administrator, undefined, '2031')).toMatchObject({ status: 404 })
  })

  it('is previewed without being changed: which alarms move, and which days of what is to come', async () => {
    const winter = { ...typhoon, date: '2017-12-12' }
    const { status, answer } = await call('preview', administrator, { ...entry, holidays: [typhoon, winter] })
    expect(status).toBe(200)
    expect(answer).toMatchObject({
      open: [
        {
          kind: 'deadline',
          id: report,
          owner: 'health',
          duty: 'v-closing-report',
          alarm: { from: at('2017-06-02 08:00'), to: at('2017-06-01 08:00') },
        },
      ],
      more: 0,
      planned: [{ duty: 'iii7-3b-review', period: '2017-H2', due: { from: '2017-12-12', to: '2017-12-13' } }, {}],
      names: { health: { vi: 'Sở Y tế' } },
    })
    const { load, calendarChanges } = await store()
    expect(await load(calendarChanges, 'tuyen-quang-2016-2020')).toBeUndefined()
  })

  it('warns, before they are entered, of days that leave no time between a report and what it consolidates', async () => {
    const christmas = ['2017-12-23', '2017-12-25'].map((date) => ({ ...typhoon, date }))
    const warning = {
      duty: 'law-pc-annual-gov',
      period: '2017',
      due: '2017-12-25',
      needed: '2017-12-22',
      source: 'v2-6b-report-year',
    }
    const names = { 'law-pc-annual-gov': {}, 'v2-6b-report-year': {} }
    expect(await call('preview', administrator, { ...entry, holidays: christmas })).toMatchObject({
      status: 200,
      answer: { tooEarly: [warning], names },
    })
    expect((await call('preview', administrator, entry)).answer.tooEarly).toEqual([])
    const { load, calendarChanges } = await store()
    expect(await load(calendarChanges, 'tuyen-quang-2016-2020')).toBeUndefined()
  })

  it('takes days from its administrator, and they hold for every decision at once', async () => {
    const { commit, load, deadline, contextNow } = await store()
    expect((await load(deadline, report))?.due).toBe(at('2017-06-02 08:00'))
    const changed = await call('change', administrator, { rev: 0, ...entry })
    expect(changed).toMatchObject({
      status: 200,
      answer: {
        rev: 1,
        entered: {
          holidays: [{ date: '2017-06-02', name: { vi: 'Nghỉ tránh bão', en: 'Nghỉ tránh bão' }, note: typhoon.note }],
          workingSaturdays: [{ date: '2017-06-10' }],
          by: administrator,
          at: at('2017-05-29 09:00'),
        },
        names: { [administrator]: { vi: expect.stringContaining('Quản trị') } },
      },
    })
    const { addWorkingDays } = await import('../../../shared/domain/calendar.ts')
    const now = await contextNow('clock')
    expect(addWorkingDays(now.calendar, '2017-06-01', 1)).toBe('2017-06-05')
    expect(now.programme.calendar.years).toEqual(now.calendar.years)
    await commit(deadline, report, { type: 'wake' }, now)
    expect(await load(deadline, report)).toMatchObject({
      due: at('2017-06-01 08:00'),
      state: { due: '2017-06-16', status: 'open' },
    })
  })

  it('keeps in its event the days and no word of them', async () => {
    const { load, calendarChanges } = await store()
    const stored = await load(calendarChanges, 'tuyen-quang-2016-2020')
    expect(stored?.events).toMatchObject([
      {
        type: 'calendar.changed',
        by: administrator,
        data: { year: 2017, daysOff: ['2017-06-02'], changed: ['2017-06-02', '2017-06-10'] },
      },
    ])
    expect(JSON.stringify(stored)).not.toContain('bão')
  })

  it('is entered anew on what was seen, as a whole, and a day that is over stays', async () => {
    expect(await call('change', administrator, { rev: 0, ...entry })).toMatchObject({ status: 409 })
    clockShows('2017-06-05 09:00')
    const emptied = { rev: 1, holidays: [], workingSaturdays: [], confirmed: true }
    expect(await call('change', administrator, emptied)).toMatchObject({
      status: 422,
      answer: { errors: [{ pointer: '/holidays', code: 'in-the-past' }] },
    })
    const kept = { ...emptied, holidays: [typhoon] }
    expect(await call('change', administrator, kept)).toMatchObject({
      status: 200,
      answer: { rev: 2, entered: { workingSaturdays: [] }, tooEarly: [] },
    })
  })

  it('is entered though it leaves no time between two reports, since a day off is a fact; the answer says so again', async () => {
    clockShows('2017-06-05 09:00')
    const christmas = ['2017-12-23', '2017-12-25'].map((date) => ({ ...typhoon, date }))
    const body = { rev: 2, holidays: [typhoon, ...christmas], workingSaturdays: [], confirmed: true }
    expect(await call('change', administrator, body)).toMatchObject({
      status: 200,
      answer: { rev: 3, tooEarly: [{ duty: 'law-pc-annual-gov', source: 'v2-6b-report-year' }] },
    })
  })

  it.each([
    ['another post', () => call('change', 'dolisa.director', { rev: 0, ...entry }), 403],
    ['a preview by another post', () => call('preview', 'dolisa.director', entry), 403],
    [
      'a phone number in a note',
      () =>
        call('change', administrator, { rev: 2, ...entry, workingSaturdays: [{ date: '2017-06-10', note: 'Gọi 0912 345 678' }] }),
      422,
    ],
    [
      'a day that does not exist',
      () => call('change', administrator, { rev: 2, ...entry, workingSaturdays: [{ date: '2017-06-31' }] }),
      422,
    ],
    ['a year that is none', () => call('change', administrator, { rev: 2, ...entry }, 'Tết'), 422],
  ])('refuses %s', async (_what, attempt, status) => {
    const refused = await attempt()
    expect(refused.status).toBe(status)
    expect(JSON.stringify(refused.answer)).not.toContain('0912')
  })
})
