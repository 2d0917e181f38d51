import { describe, expect, it } from 'vitest'
import { deadline } from '../../shared/domain/deadline.ts'
import { isOpen } from '../../shared/domain/deadline-state.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { at, context } from '../support/contexts.ts'
import { aDeadline, wakeUntil } from '../support/deadlines.ts'
import { anInspection, running, wakeUntil as wakeInspectionUntil } from '../support/inspections.ts'
import { anAccepted, aTipOff } from '../support/tip-offs.ts'

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

  it('touches no item whose alarm is no ladder: nothing is said again, closed or purged before its time', () => {
    for (const state of [anAccepted(), aTipOff()]) {
      const { command, context } = goLive('2017-05-29 10:05')
      expect(tipOff.decide(state, command, context)).toEqual({ state, facts: [] })
    }
  })
})
