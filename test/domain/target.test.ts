import { describe, expect, it } from 'vitest'
import type { Part } from '../../shared/domain/consolidation.ts'
import { agencyById } from '../../shared/domain/programme-lookup.ts'
import { allSources, fieldsFeeding, reportFor, type Sources, sourcesOf } from '../../shared/domain/report-sources.ts'
import { neededOf, type ReportedPremises, type TargetResult, targetsOf } from '../../shared/domain/target.ts'
import { pack } from '../support/deadlines.ts'

const none: ReportedPremises = { reported: 0, inTime: 0, late: 0, decidedAgainst: 0, overdue: 0, running: 0 }

const sourcesFor = (period: string): Sources => {
  const report = reportFor(pack, period)
  if (!report) throw new Error(`There is no report for ${period}`)
  return sourcesOf(report, pack)
}

const feeding = (period: string, target: string, kind?: string): Part[] =>
  allSources(sourcesFor(period)).filter(
    (part) => fieldsFeeding(pack, part, target).length > 0 && (!kind || agencyById(pack, part.owner)?.kind === kind),
  )

type Given = readonly (readonly [id: string, figures: Readonly<Record<string, number>>])[]

const all = (parts: readonly Part[], figures: Readonly<Record<string, number>>): Given =>
  parts.map(({ id }) => [id, figures] as const)

const target = (id: string, period: string, given: Given, premises = none): TargetResult => {
  const result = targetsOf(sourcesFor(period), new Map(given), premises, pack).find((each) => each.id === id)
  if (!result) throw new Error(`There is no target ${id}`)
  return result
}

const bothQuarters = { 'communication-first-quarter': 1, 'communication-second-quarter': 2 }
const oneQuarter = { 'communication-first-quarter': 3, 'communication-second-quarter': 0 }

describe('the smallest number that meets a threshold', () => {
  it.each([
    [141, 80, true, 113],
    [138, 80, true, 111],
    [124, 80, true, 100],
    [7, 50, false, 4],
    [7, 100, false, 7],
    [5, 80, true, 5],
  ])('of %i at %i %%, more than that: %s, is %i', (whole, threshold, strict, least) => {
    expect(neededOf(whole, threshold, strict)).toBe(least)
  })
})

describe('communes that keep up communication', () => {
  const communes = feeding('2017-H1', 't1-communication', 'commune')

  it('are those with an activity in each quarter', () => {
    const [first = '', ...rest] = communes.map(({ id }) => id)
    const given: Given = [[first, oneQuarter], ...rest.map((id) => [id, bothQuarters] as const)]
    expect(target('t1-communication', '2017-H1', given)).toMatchObject({
      numerator: 140,
      denominator: 141,
      value: 99.2,
      verdict: 'not-met',
      reports: { came: 141, of: 141, missing: [] },
    })
    expect(target('t1-communication', '2017-H1', all(communes, bothQuarters)).verdict).toBe('met')
  })

  it('leave open what the missing reports could still turn, and name them', () => {
    const result = target('t1-communication', '2017-H1', all(communes.slice(2), bothQuarters))
    expect(result).toMatchObject({ numerator: 139, verdict: 'no-data', reports: { came: 139, of: 141 } })
    expect(result.reports.missing).toEqual(communes.slice(0, 2).map(({ id }) => id))
  })

  it('are, in a year, those with one in every quarter of both halves', () => {
    const year = feeding('2017', 't1-communication', 'commune')
    expect(year).toHaveLength(282)
    const [failing] = year
    const given = year.map((part) => [part.id, part === failing ? oneQuarter : bothQuarters] as const)
    expect(target('t1-communication', '2017', given).numerator).toBe(140)
  })

  it('are counted of 141 until 2019 and of 138 from 2020', () => {
    expect(target('t1-communication', '2019', []).denominator).toBe(141)
    expect(target('t1-communication', '2020-H1', []).denominator).toBe(138)
    expect(feeding('2020-H1', 't1-communication', 'commune')).toHaveLength(138)
  })
})

describe('districts with an integrated plan', () => {
  const plans = feeding('2017', 't2-integration')
  const done = { 'integration-approved': 1, 'programmes-carried-out': 2 }
  const approved = { 'integration-approved': 1, 'programmes-carried-out': 0 }

  it('need the plan and its implementation, and 4 of 7 are half', () => {
    const given = (districts: number): Given => [
      ...all(plans.slice(0, districts), done),
      ...all(plans.slice(districts), approved),
    ]
    expect(target('t2-integration', '2017', given(3))).toMatchObject({ numerator: 3, needed: 4, verdict: 'not-met' })
    expect(target('t2-integration', '2017', given(4))).toMatchObject({ numerator: 4, denominator: 7, verdict: 'met' })
  })

  it('have no threshold in a year for which the plan gives none', () => {
    const result = target('t2-integration', '2018', all(feeding('2018', 't2-integration'), done))
    expect(result).toMatchObject({ numerator: 7, value: 100, threshold: null, verdict: 'not-stated' })
    expect(result.needed).toBeUndefined()
  })
})

describe('districts with interventions', () => {
  it('need one in the year, in whichever half', () => {
    const districts = feeding('2020', 't3-harm-reduction', 'district')
    const given = districts.map(({ id, period }) => [id, { interventions: period === '2020-H2' ? 1 : 0 }] as const)
    expect(target('t3-harm-reduction', '2020', given)).toMatchObject({ numerator: 7, verdict: 'met' })
  })

  it('are met by 4 of 7 whatever the missing ones say', () => {
    const some = feeding('2020-H1', 't3-harm-reduction', 'district').slice(0, 4)
    expect(target('t3-harm-reduction', '2020-H1', all(some, { interventions: 2 })).verdict).toBe('met')
  })
})

describe('shares', () => {
  const cases = feeding('2017-H1', 't4-handling')
  const figures = (found: number, handled: number) => ({
    'cases-detected': found,
    'cases-handled': handled,
    'culture-violations': found,
    'culture-violations-handled': handled,
  })

  it('are worked out of the sums of their parts', () => {
    expect(target('t4-handling', '2017-H1', all(cases, figures(10, 10)))).toMatchObject({
      numerator: 20,
      denominator: 20,
      value: 100,
      verdict: 'met',
    })
  })

  it('never look better than they are', () => {
    const [first, ...rest] = cases.map(({ id }) => id)
    const given: Given = [[first ?? '', figures(9999, 9998)], ...rest.map((id) => [id, figures(9999, 9999)] as const)]
    expect(target('t4-handling', '2017-H1', given)).toMatchObject({ value: 99.9, verdict: 'not-met' })
  })

  it('of nothing are neither met nor missed', () => {
    const result = target('t4-handling', '2017-H1', all(cases, figures(0, 0)))
    expect(result.verdict).toBe('nothing-arose')
    expect(result.value).toBeUndefined()
  })

  it('that lack something already cannot become the whole by what is missing', () => {
    const [first] = cases
    const one = (found: number, handled: number): Given => (first ? [[first.id, figures(found, handled)]] : [])
    expect(target('t4-handling', '2017-H1', one(5, 4)).verdict).toBe('not-met')
    expect(target('t4-handling', '2017-H1', one(5, 5)).verdict).toBe('no-data')
  })
})

describe('head counts', () => {
  it('are those of the latest report and not of both halves together', () => {
    const given = feeding('2020', 't5-training').map(({ id, period }) => {
      const trained = period === '2020-H2' ? 10 : 6
      const figures = { 'district-officers-trained': trained, 'district-officers': 10 }
      return [id, { ...figures, 'provincial-officers-trained': trained, 'provincial-officers': 10 }] as const
    })
    expect(target('t5-training', '2020', given)).toMatchObject({ numerator: 80, denominator: 80, verdict: 'met' })
  })
})

describe('healthy communes', () => {
  const districts = feeding('2017', 't6-healthy').filter(({ period }) => period === '2017-H2')
  const recognised = (total: number): Given => [
    ...all(feeding('2017', 't6-healthy'), { 'communes-recognised': 0 }),
    ...districts.map(({ id }, n) => [id, { 'communes-recognised': n === 0 ? total - 96 : 16 }] as const),
  ]

  it('must be more than 80 %: 113 of 141, and 112 are not', () => {
    expect(target('t6-healthy', '2017', recognised(112))).toMatchObject({ numerator: 112, needed: 113, verdict: 'not-met' })
    expect(target('t6-healthy', '2017', recognised(113))).toMatchObject({ numerator: 113, verdict: 'met' })
  })
})

describe('premises that were reported', () => {
  const premises = { reported: 6, inTime: 4, late: 0, decidedAgainst: 1, overdue: 0, running: 1 }

  it('count as not inspected where the leader decided against it, on a line of their own', () => {
    const result = target('t7-timely-inspection', '2017-H1', [], premises)
    expect(result).toMatchObject({ numerator: 4, denominator: 6, verdict: 'not-met' })
    expect(result.premises?.decidedAgainst).toBe(1)
  })

  it('leave it open while a limit runs', () => {
    const open = { ...premises, reported: 5, decidedAgainst: 0 }
    expect(target('t7-timely-inspection', '2017-H1', [], open).verdict).toBe('no-data')
  })
})

describe('every target', () => {
  it('has its sources in the years for which the plan sets it', () => {
    for (const year of ['2016', '2017', '2018', '2019', '2020'])
      for (const { id, byYear, unit } of pack.targets)
        if (byYear[year] !== null && unit !== 'premises')
          expect([year, id, feeding(year, id).length > 0]).toEqual([year, id, true])
  })

  it('is known for none before anything has come', () => {
    const verdicts = targetsOf(sourcesFor('2017-H1'), new Map(), none, pack).map(({ verdict }) => verdict)
    expect(new Set(verdicts)).toEqual(new Set(['no-data', 'not-stated', 'nothing-arose']))
  })
})
