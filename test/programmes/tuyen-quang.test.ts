import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../programmes/read-pack.ts'
import { summarise } from '../../programmes/summarise.ts'
import { periodsOf } from '../../shared/domain/periods.ts'
import { areasAt, isInForce, roleOfPost } from '../../shared/domain/programme-lookup.ts'

const programme = readPack(join(import.meta.dirname, '../../programmes/tuyen-quang-2016-2020'))
const { duties, legalDuties, targets } = programme

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)

describe('the Tuyên Quang programme', () => {
  it('holds the 69 duties of the plan, 7 from law apart, and 8 targets', () => {
    expect([duties.length, legalDuties.length, targets.length]).toEqual([69, 7, 8])
  })

  it('excludes the two duties that ask for lists of people, and says why in both languages', () => {
    const excluded = duties.filter(({ track }) => track === 'excluded')
    expect(idsOf(excluded)).toEqual(['v3-3b-list', 'iii3-1c-register'])
    expect(excluded.every(({ opens, excludedBecause }) => !opens && excludedBecause?.vi && excludedBecause.en)).toBe(true)
  })

  it('opens deadlines for reports, plans and dated tasks alone', () => {
    expect(idsOf([...duties, ...legalDuties].filter(({ opens }) => opens))).toEqual([
      'v1-plan',
      'v2-4a-quarterplan',
      'v2-6b-report-6m',
      'v2-6b-report-year',
      'v3-3a-stats',
      'v8-1a-budget',
      'v9-1a-allocate',
      'v12-1a-5y',
      'v12-1b-annual',
      'v12-1c-integrate',
      'v13-2-stats',
      'v-closing-report',
      'iii7-3b-review',
      'law-t178-report-quarter',
      'law-t178-report-6m',
      'law-t178-report-year',
      'law-t178-plan-coord',
      'law-pc-annual-gov',
    ])
    expect(duties.filter(({ track }) => track === 'standing')).toHaveLength(37)
  })

  it('has a rhythm in the plan’s own words for 8 duties only', () => {
    const stated = duties.filter(({ cadence }) => cadence.stated === 'stated')
    expect(idsOf(stated)).toEqual([
      'v1-plan',
      'v2-4a-quarterplan',
      'v2-6b-report-6m',
      'v2-6b-report-year',
      'v8-1a-budget',
      'v12-1a-5y',
      'v12-1b-annual',
      'iv-funding',
    ])
  })

  it('has 141 communes until the end of 2019 and 138 from 2020', () => {
    expect(areasAt(programme, '2016-01-01', 'commune')).toHaveLength(141)
    expect(areasAt(programme, '2019-12-31', 'commune')).toHaveLength(141)
    expect(areasAt(programme, '2020-01-01', 'commune')).toHaveLength(138)
    expect(areasAt(programme, '2020-12-31', 'district')).toHaveLength(7)
  })

  it('lets «more than 80 %» be strict and leaves unstated years empty', () => {
    const strict = targets.filter((target) => target.strict)
    expect(idsOf(strict)).toEqual(['t6-healthy'])
    expect(targets.find(({ id }) => id === 't2-integration')?.byYear).toEqual({
      2016: null,
      2017: 50,
      2018: null,
      2019: null,
      2020: 100,
    })
  })

  it('calls 111 from 6 December 2017 and the older number before', () => {
    const numbersOn = (date: string) =>
      programme.hotlines.filter((line) => line.for.includes('child') && isInForce(line, date)).map(({ number }) => number)
    expect(numbersOn('2017-12-05')).toEqual(['18001567'])
    expect(numbersOn('2017-12-06')).toEqual(['111'])
  })

  it('gives ten workflows a course of their own, and names what of them is public: communes that were recognised', () => {
    const { dossiers } = programme
    expect(idsOf(dossiers)).toEqual([
      'quarter-plan',
      'healthy-commune',
      'licence',
      'vsw-team',
      'sector-checks',
      'survey',
      'needs',
      'pilot',
      'budget',
      'training',
    ])
    const ends = dossiers.flatMap(({ states }) => states).filter((state) => state.end)
    expect(idsOf(ends.filter((state) => state.public))).toEqual(['recognised'])
    expect(dossiers[0]?.acts.find(({ id }) => id === 'approve')?.by).toEqual(['ppc.chair'])
  })

  it('writes to no real address', () => {
    const addresses = programme.agencies.flatMap(({ roles }) => roles.map(({ address }) => address))
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.every((address) => address.endsWith('@tuyenquang.example'))).toBe(true)
    expect(roleOfPost(programme, 'team178-province.leader')?.address).toBe('team178-province.leader@tuyenquang.example')
  })

  it('never lets Team 178 open a seal', () => {
    const readers = programme.agencies.flatMap(({ id, roles }) =>
      roles.filter(({ mayOpenSeals }) => mayOpenSeals).map(({ role }) => `${id}.${role}`),
    )
    expect(readers).toContain('dolisa.tip-desk')
    expect(readers.filter((post) => post.startsWith('team178'))).toEqual([])
    expect(readers).toHaveLength(11)
  })

  it('knows the Lunar New Year of each year and the two swapped Saturdays of 2019', () => {
    const tet = programme.calendar.years.map(({ holidays }) =>
      holidays.filter(({ name }) => name.en === 'Lunar New Year').map(({ date }) => date),
    )
    expect(tet.map((days) => [days.at(0), days.at(-1)])).toEqual([
      ['2016-02-06', '2016-02-14'],
      ['2017-01-26', '2017-02-01'],
      ['2018-02-14', '2018-02-20'],
      ['2019-02-02', '2019-02-10'],
      ['2020-01-23', '2020-01-29'],
      ['2021-02-10', '2021-02-16'],
    ])
    expect(programme.calendar.years.flatMap(({ workingSaturdays }) => workingSaturdays)).toEqual(['2019-01-05', '2019-05-04'])
  })

  it('brings the June 2017 reports up level by level', () => {
    const cascade = ['iii7-3b-review', 'v-closing-report', 'v2-6b-report-6m'].map((id) => {
      const duty = duties.find((entry) => entry.id === id)
      return duty && periodsOf(duty, '2017-06-01', '2017-06-30', programme).map(({ due }) => due)
    })
    expect(cascade).toEqual([['2017-06-13'], ['2017-06-18'], ['2017-06-22']])
  })

  it('is summed up on one screen', () => {
    const lines = summarise(programme).split('\n')
    expect(lines.length).toBeLessThan(25)
    expect(lines[0]).toMatch(/All is well/)
    expect(lines.join('\n')).toMatch(/138 commune[\s\S]*69 \(/)
  })
})
