import { describe, expect, it } from 'vitest'
import { deadline } from '../../shared/domain/deadline.ts'
import type { DeadlineState } from '../../shared/domain/deadline-state.ts'
import { resultOwed } from '../../shared/domain/written-result.ts'
import { context } from '../support/contexts.ts'
import { bells, decide, submissionFor, wakeUntil } from '../support/deadlines.ts'

/** What a team owes after a visit that it recorded on Thursday 8 June 2017 at 15:00. */
const owedBy = (team: string): DeadlineState => {
  const recorded = { inspection: 'place-1-1', code: 'KT-7F3K2M', team, on: '2017-06-08' }
  const now = { now: '2017-06-08 15:00', by: 'system' } as const
  const command = resultOwed(recorded, context(now))
  if (!command) throw new Error('The programme asks for a written result')
  return deadline.decide(undefined, command, context(now)).state
}

describe('the written result of an inspection', () => {
  it('is owed to the superior within three working days of the record, under the duty that the law gives', () => {
    const state = owedBy('team178-province')
    expect(state).toMatchObject({
      id: 'result~place-1-1',
      duty: 'law-t178-adhoc-result',
      of: 'KT-7F3K2M',
      owner: 'team178-province',
      contact: 'team178-province.leader',
      recipients: ['dolisa', 'ppc'],
      acceptor: { agency: 'dolisa', post: 'dolisa.contact' },
      period: '2017-H1',
      due: '2017-06-13',
    })
  })

  it('is told to the leader at once, with the code of the inspection', () => {
    const command = resultOwed({ inspection: 'i', code: 'KT-7F3K2M', team: 'team178-province', on: '2017-06-08' }, context())
    if (!command) throw new Error('The programme asks for a written result')
    expect(deadline.decide(undefined, command, context()).facts[0]).toMatchObject({
      type: 'deadline.opened',
      data: { tell: ['team178-province.leader'], of: 'KT-7F3K2M' },
    })
  })

  it('rings the leader on its day and after it, then the two superiors whom the circular names', () => {
    expect(bells(wakeUntil(owedBy('team178-province'), '2017-06-19 23:00').happened)).toEqual([
      '2017-06-13 08:00 r-0 team178-province.leader',
      '2017-06-14 08:00 o+1 team178-province.leader',
      '2017-06-14 08:00 e1 dolisa.director',
      '2017-06-16 08:00 e2 ppc.vice-chair',
    ])
  })

  it('climbs within the district first for a district’s team', () => {
    const { happened } = wakeUntil(owedBy('team178-ham-yen'), '2017-06-21 23:00')
    expect(bells(happened).slice(2)).toEqual([
      '2017-06-14 08:00 e1 pc-ham-yen.division-head',
      '2017-06-16 08:00 e2 pc-ham-yen.vice-chair',
      '2017-06-20 08:00 e3 dolisa.director',
    ])
  })

  it('is handed in with the number of the document, and nothing is counted twice', () => {
    const owed = owedBy('team178-province')
    const handIn = { ...submissionFor(owed), channel: 'paper', documentNo: '12/BC-Đ178' } as const
    const { state, facts } = decide(owed, handIn, '2017-06-12 10:00', 'team178-province.leader')
    expect(state).toMatchObject({ status: 'submitted', submission: { documentNo: '12/BC-Đ178', late: false } })
    expect(facts[0]).toMatchObject({ type: 'deadline.submitted', data: { tell: ['dolisa.contact'], of: 'KT-7F3K2M' } })
  })

  it('is owed by nobody under a programme that names no such duty', () => {
    const { writtenResult: _none, ...programme } = context().programme
    expect(
      resultOwed({ inspection: 'i', code: 'KT-7F3K2M', team: 't', on: '2017-06-08' }, context({ programme })),
    ).toBeUndefined()
  })
})
