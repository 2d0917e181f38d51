import { describe, expect, it } from 'vitest'
import { deadline } from '../../shared/domain/deadline.ts'
import { isOpen } from '../../shared/domain/deadline-state.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { at, context } from '../support/contexts.ts'
import { aDeadline, aSubmission, bells, decide, wakeUntil } from '../support/deadlines.ts'
import { anInspection, running, wakeUntil as wakeInspectionUntil } from '../support/inspections.ts'
import { anAccepted, anUrgent, aTipOff, wakeUntil as wakeTipOffUntil } from '../support/tip-offs.ts'

const goLive = (local: string) => ({
  command: { type: 'wake', wentLive: at(local) } as const,
  context: context({ now: local, by: 'clock' }),
})

const ofType = (facts: readonly { type: string; data: object }[], type: string) =>
  facts.filter((fact) => fact.type === type).map(({ data }) => data)

describe('going live', () => {
  it('tells the owner of an overdue report once where it stands, and never escalates it', () => {
    const overdue = wakeUntil(aDeadline(), '2017-06-28 23:00').state
    const { command, context } = goLive('2017-06-29 09:00')
    const { state, facts } = deadline.decide(overdue, command, context)
    expect(ofType(facts, 'ladder.rang')).toMatchObject([{ rung: 'live', act: 'overdue', to: [overdue.contact] }])
    const after = wakeUntil(state, '2017-12-31 23:00').happened.map(({ fact }) => fact)
    expect(after.filter((fact) => fact.type === 'ladder.asked')).toEqual([])
    expect(after.filter((fact) => fact.type === 'ladder.rang' && fact.data.act === 'escalate')).toEqual([])
    expect(isOpen(state)).toBe(true)
  })

  it('leaves a report alone whose first reminder is still to come', () => {
    const state = aDeadline()
    const { command, context } = goLive('2017-05-02 09:00')
    expect(deadline.decide(state, command, context)).toEqual({ state, facts: [] })
  })

  it('gives a team that nobody told a working day before anybody above hears of it', () => {
    const late = wakeInspectionUntil(anInspection(), '2017-06-05 23:00').state
    const { command, context } = goLive('2017-06-06 09:00')
    const { state, facts } = inspection.decide(late, command, context)
    expect(ofType(facts, 'ladder.rang')).toMatchObject([{ rung: 'live' }])
    const climbed = wakeInspectionUntil(state, '2017-06-07 07:00').facts
    expect(climbed.filter((fact) => fact.type === 'ladder.rang' && fact.data.act === 'escalate')).toEqual([])
    expect(running(state).due).toBe(running(late).due)
  })

  it('happens once, however often it is said', () => {
    const late = wakeInspectionUntil(anInspection(), '2017-06-05 23:00').state
    const { command, context } = goLive('2017-06-06 09:00')
    const { state } = inspection.decide(late, command, context)
    expect(inspection.decide(state, command, context)).toEqual({ state, facts: [] })
  })

  it('wakes the police for an urgent tip-off that only the rehearsal address heard of', () => {
    const rehearsed = wakeTipOffUntil(anUrgent(), '2017-05-29 13:00').state
    const { command, context } = goLive('2017-05-29 13:10')
    const { state, facts } = tipOff.decide(rehearsed, command, context)
    expect(ofType(facts, 'ladder.rang')).toMatchObject([{ rung: 'live', to: ['police.duty'], urgent: true }])
    expect(wakeTipOffUntil(state, '2017-05-29 14:10').facts).toMatchObject([{ data: { to: ['police.duty-director'] } }])
  })

  it('asks a body that is only requested as politely as ever', () => {
    const requested = wakeUntil(aDeadline({ owner: 'womens-union' }), '2017-06-28 23:00').state
    const { command, context } = goLive('2017-06-29 09:00')
    const { facts } = deadline.decide(requested, command, context)
    expect(ofType(facts, 'ladder.rang')).toMatchObject([{ rung: 'live', act: 'courtesy', to: ['womens-union.contact'] }])
  })

  it('counts what was told from now on, since nobody read what was said before', () => {
    const late = wakeInspectionUntil(anInspection(), '2017-06-01 23:00').state
    const { command, context } = goLive('2017-06-02 07:00')
    const { state, facts } = inspection.decide(late, command, context)
    expect(ofType(facts, 'ladder.rang')).toMatchObject([{ rung: 'live', told: 0 }])
    const climbed = wakeInspectionUntil(state, '2017-06-06 09:00').facts
    expect(climbed).toMatchObject([{ data: { rung: 'o+1', told: 1 } }, { data: { act: 'escalate', told: 2 } }])
  })

  it('leaves a late item its standing notices, however many the rehearsal has used up', () => {
    const weeksLate = wakeUntil(aDeadline(), '2017-12-29 23:00').state
    const { command, context } = goLive('2018-01-02 09:00')
    const { state } = deadline.decide(weeksLate, command, context)
    expect(bells(wakeUntil(state, '2018-12-31 23:00').happened)).toHaveLength(5)
  })

  it('is nothing to what was opened afterwards', () => {
    const state = aDeadline({}, '2017-06-10 09:00')
    const { command } = goLive('2017-06-10 08:00')
    expect(deadline.decide(state, command, context({ now: '2017-06-10 09:01', by: 'clock' }))).toEqual({ state, facts: [] })
  })

  it('touches no item whose alarm is no ladder: nothing is said again, closed or purged before its time', () => {
    const state = anAccepted()
    const { command, context } = goLive('2017-05-29 10:05')
    expect(tipOff.decide(state, command, context)).toEqual({ state, facts: [] })
  })

  it('tells whoever has a task of which only the rehearsal address heard, though its first rung is still to come', () => {
    const { command, context } = goLive('2017-05-29 10:05')
    const ofTipOff = tipOff.decide(aTipOff(), command, context)
    expect(ofType(ofTipOff.facts, 'ladder.rang')).toMatchObject([{ rung: 'live', act: 'remind', to: ['dolisa.tip-desk'] }])
    const ofInspection = inspection.decide(anInspection(), command, context)
    expect(ofType(ofInspection.facts, 'ladder.rang')).toMatchObject([{ rung: 'live', to: ['team178-province.leader'] }])
    const handedIn = decide(aDeadline(), aSubmission, '2017-05-29 09:00', 'health.contact').state
    const ofSubmission = deadline.decide(handedIn, command, context)
    expect(ofType(ofSubmission.facts, 'ladder.rang')).toMatchObject([{ rung: 'live', to: ['dolisa.contact'] }])
  })
})
