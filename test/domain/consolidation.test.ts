import { describe, expect, it } from 'vitest'
import { countedFigures, fieldsAsked, partsOf, sumsOf } from '../../shared/domain/consolidation.ts'
import { consolidationView } from '../../shared/domain/consolidation-view.ts'
import type { DeadlineState } from '../../shared/domain/deadline-state.ts'
import { onTimeOf } from '../../shared/domain/on-time.ts'
import { membersOf } from '../../shared/domain/programme-lookup.ts'
import { aDeadline, anOpening, contextAt, decide, pack, submissionFor } from '../support/deadlines.ts'

const of = (duty: string, owner: string, period: string) => partsOf({ duty, owner, period }, pack)

/** The half-year report of one commune of Hàm Yên, as its district gets it. */
const ofCommune = (owner: string): DeadlineState =>
  aDeadline({ duty: 'iii7-3b-review', owner, due: '2017-06-13', id: `iii7-3b-review~${owner}~2017-H1` })

const handIn = (state: DeadlineState, local: string, more: Readonly<Record<string, number>> = {}): DeadlineState => {
  const { figures, ...rest } = submissionFor(state)
  return decide(state, { ...rest, figures: { ...figures, ...more } }, local, state.contact).state
}

const communes = of('v-closing-report', 'pc-ham-yen', '2017-H1')
const [first, second, third, fourth] = communes.map(({ owner }) => owner)

describe('what a report takes up', () => {
  it('is for a district the reviews of its own communes, and of no others', () => {
    const own = pack.agencies.filter(({ kind, parent }) => kind === 'commune' && parent === 'pc-ham-yen').map(({ id }) => id)
    expect(communes.map(({ owner }) => owner)).toEqual(own)
    expect(new Set(communes.map(({ duty, period }) => `${duty} ${period}`))).toEqual(new Set(['iii7-3b-review 2017-H1']))
  })

  it('is for the lead agency what districts, departments, police and teams hand in, not what districts have taken up already', () => {
    const parts = of('v2-6b-report-6m', 'dolisa', '2017-H1')
    const owners = parts.filter(({ duty }) => duty === 'v-closing-report').map(({ owner }) => owner)
    expect(owners).toEqual(expect.arrayContaining([...membersOf(pack, '@districts'), 'health']))
    expect(owners).not.toContain('dolisa')
    expect(parts.map(({ duty }) => duty)).not.toContain('iii7-3b-review')
    expect(parts.map(({ duty, owner }) => `${duty} ${owner}`)).toContain('v3-3a-stats police')
  })

  it('is for a year all that lies in it', () => {
    const periods = of('v2-6b-report-year', 'dolisa', '2017').map(({ period }) => period)
    expect(new Set(periods)).toEqual(new Set(['2017-H1', '2017-H2', '2017']))
  })

  it('is as many communes as there are when it falls due', () => {
    const districts = membersOf(pack, '@districts')
    const count = (period: string) => districts.flatMap((owner) => of('v-closing-report', owner, period)).length
    expect([count('2019-H2'), count('2020-H1')]).toEqual([141, 138])
  })

  it('is nothing for a report of one’s own work, and for what was asked once', () => {
    expect(of('v-closing-report', 'health', '2017-H1')).toEqual([])
    expect(partsOf({ owner: 'health', period: '2017-06-20' }, pack)).toEqual([])
  })
})

describe('the sums', () => {
  it('count what was handed in and nobody sent back', () => {
    const open = ofCommune(first ?? '')
    const submitted = handIn(open, '2017-06-12 09:00')
    const returned = decide(submitted, { type: 'return', reason: 'reason-1' }, '2017-06-13 09:00', 'pc-ham-yen.contact').state
    expect(countedFigures(undefined)).toBeUndefined()
    expect(countedFigures(open)).toBeUndefined()
    expect(countedFigures(returned)).toBeUndefined()
    expect(countedFigures(submitted)).toEqual(submissionFor(open).figures)
  })

  it('say how many reports gave a figure, and add amounts exactly', () => {
    expect(sumsOf([{ cost: 0.1, visits: 3 }, { cost: 0.2 }, {}])).toEqual([
      { field: 'cost', sum: 0.3, of: 2 },
      { field: 'visits', sum: 3, of: 1 },
    ])
  })

  it('are of every question that is asked, each once', () => {
    const ids = fieldsAsked(communes, pack).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the rate of what is on time', () => {
  const inTime = handIn(ofCommune(first ?? ''), '2017-06-12 09:00')
  const late = handIn(ofCommune(second ?? ''), '2017-06-14 09:00')
  const open = ofCommune(third ?? '')

  it('is not bettered by what is open and overdue', () => {
    const onTheDay = contextAt('2017-06-13 10:00').now
    const after = contextAt('2017-06-16 10:00').now
    expect(onTimeOf([inTime, open], onTheDay)).toEqual({ inTime: 1, openInTime: 1, late: 0, overdue: 0, rate: 100 })
    expect(onTimeOf([inTime, open], after)).toEqual({ inTime: 1, openInTime: 0, late: 0, overdue: 1, rate: 50 })
  })

  it('counts what came late as late for good', () => {
    expect(onTimeOf([inTime, late, open], contextAt('2017-06-16 10:00').now).rate).toBe(33.3)
  })

  it('leaves out what an agency was released from, and says nothing of nothing', () => {
    const waived = decide(open, { type: 'waive', reason: 'reason-1' }, '2017-06-12 09:00', 'dolisa.contact').state
    expect(onTimeOf([inTime, waived], contextAt('2017-06-16 10:00').now).rate).toBe(100)
    expect(onTimeOf([waived], contextAt('2017-06-16 10:00').now)).not.toHaveProperty('rate')
  })
})

describe('the parts of a report, shown', () => {
  const whole = aDeadline(anOpening({ owner: 'pc-ham-yen' }))
  const states = new Map(
    [
      handIn(ofCommune(first ?? ''), '2017-06-12 09:00'),
      handIn(ofCommune(second ?? ''), '2017-06-15 09:00'),
      ofCommune(third ?? ''),
    ].map((state) => [state.id, state] as const),
  )
  const shownTo = (by: string) =>
    consolidationView(whole, communes, states, contextAt('2017-06-16 10:00', by)) as {
      parts: { owner: string; status: string; timeliness?: string; workingDaysLate?: number; figures?: object }[]
      sums: { field: string; sum: number; of: number }[]
      fields: { id: string }[]
      names: object
    }

  it('name who has handed in, who was late by how much, who has not, and what is not on the clock', () => {
    const { parts, names } = shownTo('pc-ham-yen.contact')
    expect(parts.find(({ owner }) => owner === first)).toMatchObject({ status: 'submitted', timeliness: 'inTime' })
    expect(parts.find(({ owner }) => owner === second)).toMatchObject({ timeliness: 'late', workingDaysLate: 2 })
    expect(parts.find(({ owner }) => owner === third)).toMatchObject({ status: 'open', timeliness: 'overdue' })
    expect(parts.find(({ owner }) => owner === fourth)).toMatchObject({ status: 'not-opened' })
    expect(names).toHaveProperty(first ?? '')
  })

  it('trace every sum to the reports that gave it', () => {
    const { parts, sums } = shownTo('pc-ham-yen.contact')
    const given = parts.flatMap(({ figures = {} }) => Object.entries(figures as Record<string, number>))
    for (const { field, sum, of: count } of sums) {
      const values = given.filter(([id]) => id === field).map(([, value]) => value)
      expect([values.reduce((all, value) => all + value, 0), values.length]).toEqual([sum, count])
    }
    expect(sums.length).toBeGreaterThan(1)
  })

  it('show the figures of one agency to nobody who may not read its report', () => {
    const { parts, sums } = shownTo('culture.contact')
    expect(parts.some((part) => 'figures' in part)).toBe(false)
    expect(sums.length).toBeGreaterThan(1)
  })
})
