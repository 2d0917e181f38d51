import { describe, expect, it } from 'vitest'
import { plusDays } from '../../shared/domain/calendar.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlinesToOpen } from '../../shared/domain/deadline-plan.ts'
import { dutyById } from '../../shared/domain/programme-lookup.ts'
import { at, bells, contextAt, inStatus, pack, wakeUntil } from '../support/deadlines.ts'

const planned = (day: string) => deadlinesToOpen(pack, at(`${day} 00:30`))

const idsOf = (day: string): string[] => planned(day).map(({ id }) => id)

describe('the plan of deadlines', () => {
  it('opens each duty for each of its owners, the communes of the day among them', () => {
    const ids = idsOf('2017-05-29')
    expect(ids).toContain('v-closing-report~health~2017-H1')
    expect(ids).toContain('v-closing-report~pc-ham-yen~2017-H1')
    expect(ids.filter((id) => id.startsWith('iii7-3b-review~'))).toHaveLength(141)
    expect(idsOf('2020-05-29').filter((id) => id.startsWith('iii7-3b-review~'))).toHaveLength(138)
  })

  it('opens no standing duty, no workflow and nothing that is excluded', () => {
    const opened = new Set(planned('2017-05-29').map(({ duty }) => duty))
    const tracks = [...opened].map((id) => dutyById(pack, id ?? '')?.track)
    expect(tracks.filter((track) => track !== 'report' && track !== 'plan' && track !== 'task')).toEqual([])
  })

  it('names nothing whose day is over, wherever in the programme it starts', () => {
    for (const day of ['2016-01-01', '2016-09-15', '2017-05-29', '2018-12-31', '2019-03-12', '2020-12-30'])
      expect(planned(day).filter(({ due }) => due < day)).toEqual([])
  })

  it('opens a period 45 days before its day, or with its window when that begins before', () => {
    expect(idsOf('2017-05-01')).not.toContain('v2-4a-quarterplan~team178-province~2017-Q3')
    expect(idsOf('2017-05-02')).toContain('v2-4a-quarterplan~team178-province~2017-Q3')
    expect(idsOf('2016-12-10')).not.toContain('v-closing-report~health~2017-H1')
    expect(idsOf('2016-12-11')).toContain('v-closing-report~health~2017-H1')
  })

  it('leaves out no period that falls due on a day of two years, seen from any day before it', () => {
    const everything = new Map<string, string>()
    for (let day = '2017-01-01'; day <= '2018-12-31'; day = plusDays(day, 1))
      for (const { id, due } of planned(day)) everything.set(id, due)
    const halfYears = [...everything.keys()].filter((id) => id.startsWith('v-closing-report~health~')).sort()
    expect(halfYears).toEqual(
      ['2017-H1', '2017-H2', '2018-H1', '2018-H2', '2019-H1'].map((period) => `v-closing-report~health~${period}`),
    )
    const quarters = [...everything.keys()].filter((id) => id.startsWith('law-t178-report-quarter~team178-province~'))
    expect(quarters).toHaveLength(9)
  })

  it('gives the same period the same id every day', () => {
    const [monday, tuesday] = [idsOf('2017-05-29'), idsOf('2017-05-30')]
    expect(new Set(monday).size).toBe(monday.length)
    expect(tuesday.filter((id) => monday.includes(id))).toEqual(monday)
  })

  it('asks a commune only while it exists, today and on the day that it owes', () => {
    const communes = (day: string, period: string) =>
      planned(day).filter(({ duty, period: of }) => duty === 'iii7-3b-review' && of === period)
    const gone = pack.areas.filter(({ level, until }) => level === 'commune' && until === '2019-12-31')
    expect(gone.length).toBeGreaterThan(0)
    const before = communes('2019-12-20', '2020-H1').map(({ owner }) => owner)
    expect(before.filter((owner) => gone.some(({ id }) => owner === `pc-${id}`))).toEqual([])
    const after = communes('2020-01-01', '2020-H1').map(({ owner }) => owner)
    expect(after).toHaveLength(138)
    expect(before.length).toBeLessThan(138)
    expect(before.filter((owner) => !after.includes(owner))).toEqual([])
  })

  it('can all be opened, each with an alarm and a post that must act', () => {
    for (const day of ['2017-01-02', '2019-11-20', '2020-06-01']) {
      const context = contextAt(`${day} 00:30`)
      for (const command of planned(day)) {
        const { state } = deadline.decide(undefined, command, context)
        expect(deadline.dueAt(state, context), command.id).toBeDefined()
        expect(deadline.index(state).owner, command.id).toMatch(/^[a-z0-9-]+\.[a-z-]+$/)
        expect(state.acceptor ?? state.external[0], command.id).toBeDefined()
      }
    }
  })

  it('escalates nothing of the past when a programme starts late', () => {
    const start = '2017-06-20'
    const context = contextAt(`${start} 00:30`)
    const rung = planned(start).flatMap((command) => {
      const { state } = deadline.decide(undefined, command, context)
      return wakeUntil(inStatus(state, 'open'), '2017-06-21 23:00').happened
    })
    expect(bells(rung).filter((bell) => / (e|o\+)\d/.test(bell))).toEqual([])
    expect(bells(rung)).toContain('2017-06-21 08:00 r-1 dolisa.contact dolisa.deputy-director')
  })
})
