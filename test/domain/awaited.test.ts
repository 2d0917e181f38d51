import { describe, expect, it } from 'vitest'
import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import { agency } from '../../shared/domain/agency.ts'
import { newAgency } from '../../shared/domain/agency-state.ts'
import type { Awaited } from '../../shared/domain/awaited.ts'
import {
  awaitedOfAgency,
  awaitedOfDeadline,
  awaitedOfInspection,
  awaitedOfTipOff,
  isOvertaken,
} from '../../shared/domain/awaited.ts'
import type { DeadlineState } from '../../shared/domain/deadline-state.ts'
import type { InspectionState } from '../../shared/domain/inspection-state.ts'
import { toEntry } from '../../shared/domain/mail-state.ts'
import { noticesOf } from '../../shared/domain/notices.ts'
import { context } from '../support/contexts.ts'
import { aDeadline, decide, submissionFor, wakeUntil } from '../support/deadlines.ts'
import {
  aCancelled,
  aDecided,
  aDeclined,
  anAcknowledged,
  anInspection,
  anOpening,
  aRecorded,
  byDirector,
  given,
  having,
  leader,
} from '../support/inspections.ts'
import { anEvent } from '../support/mails.ts'
import { aLog, anAccepted, byDesk, given as givenTipOff, unfounded } from '../support/tip-offs.ts'

const entriesOf = (fact: Fact | undefined, kind: Recorded['kind']) =>
  fact ? noticesOf(anEvent(fact, { kind }) as Recorded<Fact>).map(toEntry) : []

const overtaken = (fact: Fact | undefined, kind: Recorded['kind'], awaited: Awaited): boolean[] =>
  entriesOf(fact, kind).map((entry) => isOvertaken(entry, awaited))

const handIn = (state: DeadlineState) => decide(state, submissionFor(state), '2017-06-15 10:00', 'health.contact')

describe('a notice whose matter was settled before its mail went out', () => {
  const handedIn = handIn(aDeadline())
  const [received] = handedIn.facts

  it('is a submission that was accepted or sent back meanwhile', () => {
    expect(overtaken(received, 'deadline', awaitedOfDeadline(handedIn.state))).toEqual([false])
    for (const answer of [{ type: 'accept' }, { type: 'return', reason: 'words-1' }] as const) {
      const { state } = decide(handedIn.state, answer, '2017-06-15 10:10', 'dolisa.contact')
      expect(overtaken(received, 'deadline', awaitedOfDeadline(state))).toEqual([true])
    }
  })

  it('is a reminder or an escalation of a report that was handed in, extended or waived meanwhile', () => {
    const late = wakeUntil(aDeadline(), '2017-06-21 08:00')
    const rang = late.happened.filter(({ fact }) => fact.type === 'ladder.rang').map(({ fact }) => fact)
    expect(rang.flatMap((fact) => overtaken(fact, 'deadline', awaitedOfDeadline(late.state)))).not.toContain(true)
    for (const act of [
      submissionFor(late.state),
      { type: 'extend', until: '2017-07-10', reason: 'words-1' },
      { type: 'waive', reason: 'words-1' },
    ] as const) {
      const by = act.type === 'submit' ? 'health.contact' : 'dolisa.director'
      const { state } = decide(late.state, act, '2017-06-21 08:10', by)
      expect(rang.flatMap((fact) => overtaken(fact, 'deadline', awaitedOfDeadline(state)))).not.toContain(false)
    }
  })

  it('is what was sent back and handed in anew', () => {
    const back = decide(handedIn.state, { type: 'return', reason: 'words-1' }, '2017-06-15 11:00', 'dolisa.contact')
    expect(overtaken(back.facts[0], 'deadline', awaitedOfDeadline(back.state))).toEqual([false])
    expect(overtaken(back.facts[0], 'deadline', awaitedOfDeadline(handIn(back.state).state))).toEqual([true])
  })

  it('is a question whether to tell somebody above that was answered meanwhile, though the report is still owed', () => {
    const asked = wakeUntil(aDeadline(), '2017-06-30 08:00')
    const question = asked.happened.map(({ fact }) => fact).findLast(({ type }) => type === 'ladder.asked')
    expect(overtaken(question, 'deadline', awaitedOfDeadline(asked.state))).toEqual([false])
    const answer = { type: 'decline-escalation', rung: 'e3' } as const
    const { state } = decide(asked.state, answer, '2017-06-30 08:05', 'dolisa.director')
    expect(overtaken(question, 'deadline', awaitedOfDeadline(state))).toEqual([true])
  })

  it('is a new inspection that was decided or called off already, and no sooner', () => {
    const { state, facts } = given().when(anOpening())
    const isOver = (after: InspectionState) => overtaken(facts[0], 'inspection', awaitedOfInspection(after))
    expect(isOver(state)).toEqual([false])
    expect(isOver(anAcknowledged())).toEqual([false])
    for (const after of [aDecided(), aDeclined(), aCancelled()]) expect(isOver(after)).toEqual([true])
  })

  it('is a recommendation that was answered, while the task itself goes on', () => {
    const recommended = given(aRecorded({ 'business-conditions': 1 })).when(
      { type: 'recommend', recommendation: 'words-5', to: 'culture' },
      { by: leader, now: '2017-06-08 16:00' },
    )
    const isOver = (after: InspectionState) => overtaken(recommended.facts[0], 'inspection', awaitedOfInspection(after))
    expect(isOver(recommended.state)).toEqual([false])
    const answer = { type: 'answer-recommendation', recommendation: 'words-5', answer: 'words-6' } as const
    const answered = having(recommended.state, [answer, { by: 'culture.contact', now: '2017-06-08 16:10' }])
    expect(isOver(answered)).toEqual([true])
  })

  it('is a tip-off that was screened already, or a second opinion that was given', () => {
    const logged = givenTipOff().when(aLog(), { by: 'citizen' })
    expect(overtaken(logged.facts[0], 'tip-off', awaitedOfTipOff(logged.state))).toEqual([false])
    expect(overtaken(logged.facts[0], 'tip-off', awaitedOfTipOff(anAccepted()))).toEqual([true])
    const proposed = givenTipOff(logged.state).when(unfounded, byDesk)
    expect(overtaken(proposed.facts[0], 'tip-off', awaitedOfTipOff(proposed.state))).toEqual([false])
    const agree = { type: 'confirm-unfounded', agree: true } as const
    const { state } = givenTipOff(proposed.state).when(agree, { by: 'dolisa.deputy-director', now: '2017-05-29 10:05' })
    expect(overtaken(proposed.facts[0], 'tip-off', awaitedOfTipOff(state))).toEqual([true])
  })

  it('is a question about contacts that was confirmed', () => {
    const asked = { ...newAgency('health', '2017-04-03T01:00:00.000Z') }
    const woken = agency.decide(asked, { type: 'wake' }, context({ now: '2017-04-03 08:00', by: 'clock' }))
    const rang = woken.facts.find(({ type }) => type === 'ladder.rang')
    expect(overtaken(rang, 'agency', awaitedOfAgency(woken.state))).toEqual([false])
    const confirm = context({ now: '2017-04-03 08:10', by: 'health.contact' })
    const { state } = agency.decide(woken.state, { type: 'confirm-contacts' }, confirm)
    expect(overtaken(rang, 'agency', awaitedOfAgency(state))).toEqual([true])
  })

  it('is never one that is told for information', () => {
    const waived = decide(aDeadline(), { type: 'waive', reason: 'words-1' }, '2017-06-15 10:00', 'dolisa.director')
    expect(overtaken(waived.facts[0], 'deadline', awaitedOfDeadline(waived.state))).toEqual([false])
    const cancelled = given(anInspection()).when({ type: 'cancel', reason: 'words-3' }, byDirector)
    const withdrawn = cancelled.facts.find(({ type }) => type === 'inspection.withdrawn')
    expect(overtaken(withdrawn, 'inspection', awaitedOfInspection(cancelled.state))).toEqual([false])
  })
})
