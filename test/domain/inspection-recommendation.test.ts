import { describe, expect, it } from 'vitest'
import { inspection } from '../../shared/domain/inspection.ts'
import type { InspectionState } from '../../shared/domain/inspection-state.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { at, context } from '../support/contexts.ts'
import { aRecorded, director, dueAt, given, having, leader, wakeUntil } from '../support/inspections.ts'

const now = '2017-06-08 16:00'
const toCulture = { type: 'recommend', recommendation: 'words-6', to: 'culture' } as const
const toHealth = { type: 'recommend', recommendation: 'words-8', to: 'health' } as const
const answered = { type: 'answer-recommendation', recommendation: 'words-6', answer: 'words-7' } as const
const settled = { type: 'settle', group: 'obstruction', how: 'transfer' } as const

const recommended = (): InspectionState => having(aRecorded({ obstruction: 1 }), [toCulture, { by: leader, now }])
const both = (): InspectionState => having(recommended(), [toHealth, { by: leader, now }])
const onlyRecommended = (): InspectionState => having(recommended(), [settled, { now: '2017-06-12 09:00' }])

describe('a recommendation', () => {
  it('goes to the body’s contact, which has fifteen working days', () => {
    given(aRecorded({ obstruction: 1 }))
      .when(toCulture, { by: leader, now })
      .becomes({ status: 'recorded', recommendations: [{ id: 'words-6', to: 'culture.contact', due: at('2017-06-29 17:00') }] })
      .says({
        type: 'inspection.measure-recommended',
        data: {
          recommendation: 'words-6',
          to: 'culture.contact',
          tell: ['culture.contact'],
          above: [leader, 'culture.director', 'ppc.vice-chair', 'ppc.office'],
          due: at('2017-06-29 17:00'),
        },
      })
  })

  it('is made once, and only to an agency of the programme', () => {
    given(recommended()).when(toCulture, { now: '2017-06-09 09:00' }).changesNothing()
    given(recommended())
      .refuses({ ...toCulture, recommendation: 'words-9', to: 'the owner' })
      .because('not-found')
    given(recommended())
      .refuses({ ...toCulture, recommendation: 'words-9', to: 'molisa' })
      .because('not-found')
  })

  it('keeps the task open until it is answered, when all violations are settled', () => {
    expect(onlyRecommended().status).toBe('recorded')
    given(onlyRecommended())
      .when(answered, { by: 'culture.contact', now: '2017-06-20 09:00' })
      .becomes({ status: 'settled', outcome: 'inspected', recommendations: [{ answeredAt: at('2017-06-20 09:00') }] })
      .says(
        { type: 'inspection.recommendation-answered', data: { recommendation: 'words-6', answer: 'words-7' } },
        'inspection.settled',
      )
  })

  it('is answered by its own body or by the team, and by no other body', () => {
    const answer = { ...answered, recommendation: 'words-8' }
    given(both()).refuses(answer, { by: 'culture.contact' }).because('not-allowed')
    for (const by of ['health.contact', leader])
      given(both())
        .when(answer, { by, now: '2017-06-20 09:00' })
        .says({
          type: 'inspection.recommendation-answered',
          data: { recommendation: 'words-8', answer: 'words-7' },
        })
  })

  it('is answered once, and only one that there is', () => {
    const state = having(recommended(), [answered, { now: '2017-06-20 09:00' }])
    given(state).when(answered, { now: '2017-06-21 09:00' }).changesNothing()
    given(state)
      .refuses({ ...answered, recommendation: 'words-0' })
      .because('not-found')
  })

  it('has a clock and a ladder of its own, beside that of the violations', () => {
    expect(wakeUntil(recommended(), '2017-07-12 12:00').heard).toEqual([
      '2017-06-15 08:00 r-2 team178-province.leader',
      '2017-06-19 08:00 r-0 team178-province.leader',
      '2017-06-20 08:00 o+1 team178-province.leader',
      '2017-06-20 08:00 e1 dolisa.director',
      '2017-06-26 08:00 e2 ppc.vice-chair',
      '2017-06-26 08:00 r-3.r1 culture.contact',
      '2017-06-29 08:00 r-0.r1 culture.contact',
      '2017-06-30 08:00 o+1.r1 culture.contact team178-province.leader',
      '2017-07-03 08:00 still-1 team178-province.leader',
      '2017-07-04 08:00 e1.r1 asks dolisa.director',
      '2017-07-10 08:00 still-2 team178-province.leader',
      '2017-07-11 08:00 e2.r1 asks dolisa.director',
    ])
  })

  it('alone is left when the violations are settled: nobody is told that these are late', () => {
    expect(wakeUntil(onlyRecommended(), '2017-07-12 00:00').heard).toEqual([
      '2017-06-26 08:00 r-3.r1 culture.contact',
      '2017-06-29 08:00 r-0.r1 culture.contact',
      '2017-06-30 08:00 o+1.r1 culture.contact team178-province.leader',
      '2017-07-04 08:00 e1.r1 asks dolisa.director',
      '2017-07-11 08:00 e2.r1 asks dolisa.director',
    ])
    expect(inspection.index(onlyRecommended())).toMatchObject({ owner: leader, deadline: at('2017-06-29 17:00') })
  })

  it('is shown with what its ladder will still do, and the settled task with nothing to come', () => {
    const shown = (state: InspectionState) =>
      inspectionView({ state, rev: 1 }, context({ now: '2017-06-13 09:00' })) as {
        ladder?: { outcome: string }[]
        recommendations: { ladder: { outcome: string }[] }[]
      }
    const isAhead = ({ outcome }: { outcome: string }) => outcome === 'planned'
    expect(shown(recommended()).ladder?.some(isAhead)).toBe(true)
    const left = shown(onlyRecommended())
    expect(left.ladder?.filter(isAhead)).toEqual([])
    expect(left.recommendations[0]?.ladder.some(isAhead)).toBe(true)
    const over = shown(having(recommended(), [answered, { now: '2017-06-12 09:00' }]))
    expect(over.recommendations[0]?.ladder.filter(isAhead)).toEqual([])
  })

  it('is silent once it is answered', () => {
    const state = having(recommended(), [answered, { now: '2017-06-20 09:00' }])
    expect(wakeUntil(state, '2017-08-31 00:00').heard.filter((line) => line.includes('.r1'))).toEqual([])
  })

  it('beside another one of the same day has rungs of its own name, so that neither is taken for the other', () => {
    const state = having(both(), [settled, { now: '2017-06-12 09:00' }])
    const { heard, facts } = wakeUntil(state, '2017-08-31 00:00')
    const rungs = facts.flatMap((fact) => ('rung' in fact.data ? [fact.data.rung] : []))
    expect(new Set(rungs).size).toBe(rungs.length)
    expect(heard.filter((line) => line.includes('2017-07-04'))).toEqual([
      '2017-07-04 08:00 e1.r1 asks dolisa.director',
      '2017-07-04 08:00 e1.r2 asks dolisa.director',
    ])
    expect(heard.filter((line) => line.includes('still-1'))).toHaveLength(2)
  })
})

describe('the escalation of a recommendation to a peer', () => {
  const asked = () => wakeUntil(having(both(), [settled, { now: '2017-06-12 09:00' }]), '2017-07-04 12:00').state

  it('waits for the lead’s director', () => {
    expect(inspection.parties(asked(), context()).asked).toEqual([director, director])
    expect(inspection.parties(asked(), context()).told).not.toContain('culture.director')
  })

  it('goes out when it is confirmed, that of this recommendation only', () => {
    const confirmed = given(asked())
      .when({ type: 'confirm-escalation', rung: 'e1.r2' }, { by: director, now: '2017-07-05 09:00' })
      .says({
        type: 'ladder.rang',
        data: {
          rung: 'e1.r2',
          act: 'escalate',
          to: ['health.director'],
          due: at('2017-06-29 17:00'),
          about: { step: 'recommendation' },
        },
      })
    const parties = inspection.parties(confirmed.state, context())
    expect(parties.told).toContain('health.director')
    expect(parties.told).not.toContain('culture.director')
    expect(parties.asked).toEqual([director])
    expect(dueAt(confirmed.state)).toBe(at('2017-07-11 08:00'))
  })

  it('does not go out when it is declined', () => {
    const declined = given(asked())
      .when({ type: 'decline-escalation', rung: 'e1.r1' }, { by: director, now: '2017-07-05 09:00' })
      .says({ type: 'ladder.declined', data: { rung: 'e1.r1' } })
    expect(inspection.parties(declined.state, context()).told).not.toContain('culture.director')
  })

  it('is answered once, and only when it was asked', () => {
    const declined = having(asked(), [
      { type: 'decline-escalation', rung: 'e1.r1' },
      { by: director, now: '2017-07-05 09:00' },
    ])
    const later = { by: director, now: '2017-07-05 10:00' } as const
    given(declined).when({ type: 'decline-escalation', rung: 'e1.r1' }, later).changesNothing()
    given(declined).refuses({ type: 'confirm-escalation', rung: 'e1.r1' }, later).because('answered-already')
    expect(inspection.parties(declined, context()).answered).toEqual([director])
    for (const rung of ['e2.r1', 'e1', 'e1.r3'])
      given(asked()).refuses({ type: 'confirm-escalation', rung }, later).because('not-asked')
  })
})
