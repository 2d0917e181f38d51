import { describe, expect, it } from 'vitest'
import type { Recorded } from '../../events/define-event.ts'
import { deadlineThen, timelinessThen } from '../../shared/domain/deadline-history.ts'
import {
  inspectionThen,
  noInspections,
  noPremises,
  withInspection,
  withPremises,
} from '../../shared/domain/inspection-history.ts'
import { monthKeys } from '../../shared/domain/months.ts'
import { type PeriodReport, periodReport } from '../../shared/domain/period-report.ts'
import { changesBetween, reportRows } from '../../shared/domain/report-rows.ts'
import { reportFor, sourcesOf } from '../../shared/domain/report-sources.ts'
import { at, pack } from '../support/deadlines.ts'

const calendar = { ...pack.calendar, zone: pack.zone }
const asOf = at('2017-06-20 09:00')

const happened = (type: string, local: string, data: object = {}): Recorded =>
  ({ id: `${type} ${local}`, kind: 'deadline', subject: '-', code: '-', seq: 1, at: at(local), by: '-', type, data }) as Recorded

const submitted = (local: string, figures: Readonly<Record<string, number>>, late = false): Recorded =>
  happened('deadline.submitted', local, { late, workingDaysLate: late ? 1 : 0, figures })

const opened = happened('deadline.opened', '2017-05-02 00:30', { due: '2017-06-16' })
const accepted = happened('deadline.accepted', '2017-06-13 09:00')
const returned = happened('deadline.returned', '2017-06-14 09:00', { until: '2017-06-19' })

const reportOf = (period: string, given: Readonly<Record<string, Readonly<Record<string, number>>>>): PeriodReport => {
  const report = reportFor(pack, period)
  if (!report) throw new Error(`No report for ${period}`)
  const deadlines = new Map(
    Object.entries(given).map(([id, figures]) => [id, deadlineThen([opened, submitted('2017-06-12 09:00', figures)], asOf)]),
  )
  const nothing = { texts: new Map(), inspections: noInspections, premises: noPremises, tipOffs: {} }
  return periodReport(sourcesOf(report, pack), { asOf, deadlines, ...nothing }, { programme: pack, calendar })
}

const sum = (report: PeriodReport, field: string) => report.sums.find((line) => line.field === field)
const figures = (report: PeriodReport, id: string) => report.sources.find((line) => line.id === id)?.figures

describe('a deadline at a moment', () => {
  const history = [opened, submitted('2017-06-12 09:00', { a: 1 }), returned, submitted('2017-06-15 09:00', { a: 2 })]

  it('is what had happened by then', () => {
    const then = (local: string) => deadlineThen(history, at(local))
    expect(then('2017-05-01 00:00').status).toBe('not-opened')
    expect(then('2017-06-13 00:00')).toMatchObject({ status: 'submitted', handedIn: { version: 1, figures: { a: 1 } } })
    expect(then('2017-06-14 10:00')).toMatchObject({ status: 'returned', due: '2017-06-19' })
    expect(then('2017-06-16 00:00')).toMatchObject({ status: 'submitted', handedIn: { version: 2, figures: { a: 2 } } })
    expect(deadlineThen([...history, accepted], asOf).status).toBe('accepted')
  })

  it('is overdue once its day is over, and late when it came after it', () => {
    const standing = (history: readonly Recorded[], local: string) =>
      timelinessThen(deadlineThen(history, at(local)), at(local), calendar)
    expect(standing([opened], '2017-06-16 23:59')).toBe('openInTime')
    expect(standing([opened], '2017-06-17 00:00')).toBe('overdue')
    expect(standing([opened, submitted('2017-06-19 09:00', {}, true)], '2017-06-20 09:00')).toBe('late')
    expect(standing([opened, happened('deadline.waived', '2017-06-19 09:00')], '2017-06-20 09:00')).toBeUndefined()
    expect(standing([], '2017-06-20 09:00')).toBeUndefined()
  })
})

describe('an inspection at a moment', () => {
  const task = happened('inspection.opened', '2017-06-01 09:00', { tipOffs: ['t-1'], inspectBy: at('2017-06-15 17:00') })
  const decided = (inspect: boolean) => happened('inspection.decided', '2017-06-02 09:00', { inspect })
  const recorded = (on: string) => happened('inspection.recorded', `${on} 16:00`, { on, violations: { licence: 2 } })
  const premises = (history: readonly Recorded[]) => {
    const then = inspectionThen(history, asOf, calendar)
    return then ? withPremises(noPremises, then, asOf, calendar) : noPremises
  }

  it.each([
    ['in time on its last day', [task, decided(true), recorded('2017-06-15')], { inTime: 1 }],
    ['late a day after it', [task, decided(true), recorded('2017-06-16')], { late: 1 }],
    [
      'not inspected by decision',
      [task, decided(false), happened('inspection.settled', '2017-06-02 09:00')],
      { decidedAgainst: 1 },
    ],
    ['overdue', [task], { overdue: 1 }],
    [
      'running where the limit was moved',
      [task, happened('inspection.extended', '2017-06-10 09:00', { until: '2017-06-30' })],
      { running: 1 },
    ],
  ])('is %s', (_, history, fate) => {
    expect(premises(history)).toEqual({ ...noPremises, reported: 1, ...fate })
  })

  it('counts what was found and how much of it is settled by then', () => {
    const settled = happened('inspection.violation-settled', '2017-06-17 09:00', { group: 'licence', how: 'decision', left: 1 })
    const then = inspectionThen([task, decided(true), recorded('2017-06-15'), settled], asOf, calendar)
    expect(then && withInspection(noInspections, then)).toMatchObject({ found: { licence: 2 }, settled: { licence: 1 } })
  })
})

describe('the months of a window', () => {
  it('are all in which something of it can have begun, whatever the zone', () => {
    expect(monthKeys('tip-off', '2016-12-01', '2017-01-31')).toEqual([
      'tip-off#2016-11',
      'tip-off#2016-12',
      'tip-off#2017-01',
      'tip-off#2017-02',
    ])
  })
})

describe('the sums of a report', () => {
  const closing = (owner: string, period = '2017-H1') => `v-closing-report~${owner}~${period}`

  it('are over those whom it takes up, and leave out what these have taken up already', () => {
    const report = reportOf('2017-H1', {
      [closing('health')]: { interventions: 2 },
      [closing('pc-ham-yen')]: { interventions: 3 },
      'iii7-3b-review~pc-phu-luu~2017-H1': { leaflets: 100 },
    })
    expect(sum(report, 'interventions')).toMatchObject({ sum: 5, from: expect.arrayContaining([closing('health')]) })
    expect(sum(report, 'leaflets')).toBeUndefined()
  })

  it('of how many there are take only the latest of each agency', () => {
    const report = reportOf('2017', {
      [closing('pc-ham-yen')]: { 'district-officers': 8, 'district-courses': 1 },
      [closing('pc-ham-yen', '2017-H2')]: { 'district-officers': 9, 'district-courses': 2 },
    })
    expect(sum(report, 'district-officers')).toMatchObject({ sum: 9, from: [closing('pc-ham-yen', '2017-H2')] })
    expect(sum(report, 'district-courses')?.sum).toBe(3)
  })

  it('take the questions of the report itself from itself', () => {
    const report = reportOf('2017', {
      'v2-6b-report-6m~dolisa~2017-H1': { 'reports-received': 20, 'provincial-courses': 1 },
      'v2-6b-report-year~dolisa~2017': { 'reports-received': 30 },
    })
    expect(sum(report, 'reports-received')?.sum).toBe(30)
    expect(sum(report, 'provincial-courses')?.sum).toBe(1)
  })
})

describe('small numbers of people and findings', () => {
  const team = (id: string) => `law-t178-report-6m~${id}~2017-H1`
  const report = reportOf('2017-H1', {
    [team('team178-province')]: { 'violations-recorded': 2, 'visits-planned': 3 },
    [team('team178-ham-yen')]: { 'violations-recorded': 3, 'visits-planned': 2 },
    [team('team178-na-hang')]: { 'violations-recorded': 7, 'visits-planned': 1 },
    [team('team178-lam-binh')]: { 'violations-recorded': 0, 'visits-planned': 0 },
  })

  it('are hidden below the province, with another so that the sum does not give them away', () => {
    expect(figures(report, team('team178-ham-yen'))).toMatchObject({ 'violations-recorded': null, 'visits-planned': 2 })
    expect(figures(report, team('team178-lam-binh'))).toMatchObject({ 'violations-recorded': 0 })
    const shown = ['team178-province', 'team178-na-hang'].map((id) => figures(report, team(id))?.['violations-recorded'])
    expect(shown).toContain(null)
    expect(sum(report, 'violations-recorded')?.sum).toBe(12)
  })
})

describe('two versions', () => {
  it('differ by the rows that changed, came and went', () => {
    const before = reportRows(reportOf('2017-H1', { 'v-closing-report~health~2017-H1': { interventions: 2, conferences: 1 } }))
    const after = reportRows(reportOf('2017-H1', { 'v-closing-report~health~2017-H1': { interventions: 5, leaflets: 4 } }))
    const figure = { part: 'figure', of: 'v-closing-report~health~2017-H1' }
    expect(changesBetween(before, after).filter(({ part }) => part === 'figure')).toEqual([
      { ...figure, what: 'interventions', before: 2, after: 5 },
      { ...figure, what: 'leaflets', after: 4 },
      { ...figure, what: 'conferences', before: 1 },
    ])
    expect(changesBetween(before, before)).toEqual([])
  })
})
