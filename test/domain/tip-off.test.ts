import { describe, expect, it } from 'vitest'
import { mayAct } from '../../shared/domain/authorisation.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import type { TipOffCommand } from '../../shared/domain/tip-off-command.ts'
import type { TipOffState } from '../../shared/domain/tip-off-state.ts'
import { at, context } from '../support/contexts.ts'
import { withoutScreening } from '../support/programme.ts'
import {
  aConflict,
  accept,
  aLog,
  anAccepted,
  anAnswered,
  anAssigned,
  anUrgent,
  aProposed,
  aTipOff,
  byDesk,
  dueAt,
  given,
  having,
  heard,
  inStatus,
  wake,
  wakeUntil,
} from '../support/tip-offs.ts'

const words = (state: TipOffState): string[] => state.steps.map(({ status }) => status)
const parties = (state: TipOffState) => tipOff.parties(state, context())
const closed = (): TipOffState => having(anAnswered(), [wake, { now: '2017-06-15 17:00' }])

describe('the ordinary life of a tip-off', () => {
  it('goes from the desk to an inspection, an answer, its end and oblivion, and shows five words on the way', () => {
    const accepted = given(aTipOff())
      .when(accept, byDesk)
      .becomes({ status: 'accepted', premises: 'place-1' })
      .says('tip-off.accepted')
    const assigned = given(accepted.state)
      .when({ type: 'link', inspection: 'place-1-1', joined: false }, { now: '2017-05-29 10:01' })
      .becomes({ status: 'assigned', inspection: 'place-1-1', joined: false })
      .says({ type: 'tip-off.linked', data: { inspection: 'place-1-1', joined: false } })
    const answered = given(assigned.state)
      .when({ type: 'answer', inspection: 'place-1-1', outcome: 'inspected' }, { now: '2017-06-08 15:00' })
      .becomes({ status: 'answered', outcome: 'inspected', closeAt: at('2017-06-15 17:00') })
      .says({ type: 'tip-off.answered', data: { outcome: 'inspected' } })
    const ended = given(answered.state)
      .when(wake, { now: '2017-06-15 17:00' })
      .becomes({ status: 'closed', outcome: 'inspected', purgeAt: at('2017-09-13 17:00') })
      .says('tip-off.closed')
    given(ended.state).when(wake, { now: '2017-09-13 17:00' }).becomes({ status: 'purged' }).says('tip-off.text-purged')
    expect(ended.state.steps).toEqual([
      { status: 'received', on: '2017-05-29' },
      { status: 'considered', on: '2017-05-29' },
      { status: 'passed-on', on: '2017-05-29' },
      { status: 'inspected', on: '2017-06-08' },
      { status: 'ended', on: '2017-06-15' },
    ])
  })

  it('is one tip-off however often the same one comes in', () => {
    given(aTipOff()).when(aLog(), { now: '2017-05-30 09:00' }).changesNothing()
    given(anAccepted())
      .when(aLog({ category: 'child' }))
      .changesNothing()
  })

  it('skips the desk where the category needs no screening', () => {
    given()
      .when(aLog({ category: 'no-screening' }), { programme: withoutScreening })
      .becomes({ status: 'accepted', steps: [{ status: 'received' }, { status: 'considered' }] })
      .says('tip-off.logged', {
        type: 'tip-off.accepted',
        data: { premises: 'place-1', category: 'no-screening', area: 'phan-thiet' },
      })
  })

  it('never skips the desk of the police, whatever the category says', () => {
    given()
      .when(aLog({ category: 'no-screening', signs: ['child'] }), { programme: withoutScreening })
      .becomes({ status: 'notified' })
      .says('tip-off.logged')
  })

  it('climbs while nobody screens it', () => {
    const { facts } = wakeUntil(aTipOff(), '2017-06-07 00:00')
    expect(heard(facts)).toEqual([
      'r-0 dolisa.tip-desk',
      'o+1 dolisa.tip-desk',
      'e1 team178-province.leader',
      'e2 dolisa.director',
      'e3 ppc.vice-chair',
    ])
    expect(facts[0]?.data).toMatchObject({ about: { area: 'phan-thiet', step: 'logged' }, urgent: false, told: 0 })
  })

  it('is silent as soon as it was screened', () => {
    expect(heard(wakeUntil(having(anAccepted()), '2017-05-29 23:00').facts)).toEqual([])
  })

  it('does not exist until it is logged', () => {
    given().refuses(accept).because('not-found')
  })
})

describe('the hand-off to an inspection', () => {
  it('is said again every quarter of an hour until an inspection has taken it up', () => {
    const accepted = anAccepted()
    expect(dueAt(accepted)).toBe(at('2017-05-29 10:15'))
    given(accepted).when(wake, { now: '2017-05-29 10:14' }).changesNothing()
    const again = given(accepted)
      .when(wake, { now: '2017-05-29 10:15' })
      .says({
        type: 'tip-off.accepted',
        data: { premises: 'place-1', category: 'prostitution-suspected', area: 'phan-thiet', again: 2 },
      })
    expect(dueAt(again.state)).toBe(at('2017-05-29 10:30'))
    given(again.state)
      .when(wake, { now: '2017-05-29 10:31' })
      .says({ type: 'tip-off.accepted', data: { again: 3 } })
  })

  it('is over with the first inspection that takes it up; to hear it again changes nothing', () => {
    const assigned = anAssigned()
    given(assigned).when({ type: 'link', inspection: 'place-1-1', joined: false }).changesNothing()
    given(assigned).when({ type: 'link', inspection: 'place-1-2', joined: true }).changesNothing()
    given(anAnswered()).when({ type: 'link', inspection: 'place-1-1', joined: false }).changesNothing()
  })

  it('is the same when it joins an inspection that was open already', () => {
    given(anAccepted())
      .when({ type: 'link', inspection: 'place-1-1', joined: true })
      .becomes({ status: 'assigned', joined: true })
  })
})

describe('the answer', () => {
  it('is asked for again every week', () => {
    const assigned = anAssigned()
    expect(dueAt(assigned)).toBe(at('2017-06-05 10:01'))
    const asked = given(assigned)
      .when(wake, { now: '2017-06-05 10:01' })
      .says({ type: 'tip-off.answer-sought', data: { inspection: 'place-1-1' } })
    expect(dueAt(asked.state)).toBe(at('2017-06-12 10:01'))
  })

  it('that there was no inspection shows no such step', () => {
    expect(words(anAnswered('not-inspected'))).toEqual(['received', 'considered', 'passed-on'])
    expect(words(having(anAnswered('not-inspected'), [wake, { now: '2017-06-15 17:00' }]))).toEqual([
      'received',
      'considered',
      'passed-on',
      'ended',
    ])
  })

  it('may overtake the news that it was taken up', () => {
    given(anAccepted())
      .when({ type: 'answer', inspection: 'place-1-1', outcome: 'not-inspected' })
      .becomes({ status: 'answered', inspection: 'place-1-1' })
  })

  it('counts once', () => {
    for (const state of [anAnswered(), closed()])
      given(state)
        .when({ type: 'answer', inspection: 'place-1-1', outcome: 'not-inspected' }, { now: '2017-06-16 09:00' })
        .changesNothing()
  })

  it('of another inspection than its own counts for nothing', () => {
    given(anAssigned()).when({ type: 'answer', inspection: 'place-9-9', outcome: 'not-inspected' }).changesNothing()
  })

  it('cannot come to a tip-off that waits at its desk', () => {
    given(aTipOff()).refuses({ type: 'answer', inspection: 'place-1-1', outcome: 'inspected' }).because('not-in-this-state')
  })
})

describe('an urgent tip-off', () => {
  it('that is acknowledged in time tells nobody further up', () => {
    const { state } = given(anUrgent())
      .when({ type: 'acknowledge' }, { by: 'police.duty', now: '2017-05-29 09:20' })
      .becomes({ status: 'acknowledged' })
      .says('tip-off.acknowledged')
    expect(words(state)).toEqual(['received', 'considered'])
    expect(heard(wakeUntil(state, '2017-05-29 20:00').facts)).toEqual([])
  })

  it('about a child gives whoever has it twelve hours, any other two working days', () => {
    const acknowledge = (state: TipOffState) => having(state, [{ type: 'acknowledge' }, { now: '2017-05-29 09:20' }])
    expect(acknowledge(anUrgent())).toMatchObject({ due: at('2017-05-29 21:20') })
    expect(acknowledge(anUrgent({ category: 'coercion' }))).toMatchObject({ due: at('2017-05-31 17:00') })
  })

  it('that is acknowledged and then forgotten is said again', () => {
    const { facts } = wakeUntil(having(anUrgent(), [{ type: 'acknowledge' }, { now: '2017-05-29 09:20' }]), '2017-05-30 00:00')
    expect(heard(facts)).toEqual(['still-1 police.duty-director', 'still-2 police.duty-director'])
  })

  it('that nobody hands over for a month does not fill its record', () => {
    const { state, facts } = wakeUntil(having(anUrgent(), [{ type: 'acknowledge' }]), '2017-06-30 00:00')
    expect(heard(facts)).toHaveLength(10)
    expect(facts.length).toBeLessThan(50)
    expect(inStatus(state, 'acknowledged').ladder.rang.length).toBeLessThan(20)
  })

  it('may be acknowledged by whoever was told of it, and stays his to hand over', () => {
    const climbed = wakeUntil(anUrgent(), '2017-05-29 09:45').state
    expect(parties(climbed).told).toEqual(['police.duty-second'])
    expect(mayAct('tip-off', 'acknowledge', 'pc-phan-thiet.chair', parties(climbed))).toBe(false)
    const acknowledged = having(climbed, [{ type: 'acknowledge' }, { by: 'police.duty-second', now: '2017-05-29 09:46' }])
    expect(parties(acknowledged).told).toContain('police.duty-second')
  })

  it('acknowledged twice is acknowledged once', () => {
    given(having(anUrgent(), [{ type: 'acknowledge' }]))
      .when({ type: 'acknowledge' }, { now: '2017-05-29 12:00' })
      .changesNothing()
  })

  it('is handed over to a body that the programme knows, which ends it here', () => {
    given(having(anUrgent(), [{ type: 'acknowledge' }]))
      .when({ type: 'hand-over', to: 'pc-phan-thiet', reason: 'words-3' }, { by: 'police.duty', now: '2017-05-29 11:00' })
      .becomes({ status: 'closed', outcome: 'handed-over', forwardedTo: 'pc-phan-thiet', reason: 'words-3' })
      .says({ type: 'tip-off.closed', data: { outcome: 'handed-over', forwardedTo: 'pc-phan-thiet' } })
    given(anUrgent()).when({ type: 'hand-over', to: 'police', reason: 'words-3' }).becomes({ status: 'closed' })
    given(anUrgent()).refuses({ type: 'hand-over', to: 'anh Tuấn, 0912', reason: 'words-3' }).because('unknown-value')
  })

  it('is never an inspection task', () => {
    for (const state of [anUrgent(), aConflict(), having(anUrgent(), [{ type: 'acknowledge' }])])
      given(state).refuses(accept).because('not-for-inspection')
  })
})

describe('messages', () => {
  const message = { type: 'leave-message', message: 'message-1' } as const

  it('of the reporter are told to the desk, or to whoever is next when it cannot be reached', () => {
    const above = ['team178-province.deputy', 'team178-province.leader', 'dolisa.director', 'ppc.vice-chair', 'ppc.office']
    for (const state of [aTipOff(), anAccepted(), anAssigned(), anAnswered()])
      given(state)
        .when(message, { by: 'citizen', now: '2017-06-09 08:00' })
        .becomes({ messages: [{ id: 'message-1', from: 'reporter', on: '2017-06-09' }] })
        .says({ type: 'tip-off.message-left', data: { message: 'message-1', tell: ['dolisa.tip-desk'], above } })
  })

  it('left twice are left once', () => {
    given(having(aTipOff(), [message]))
      .when(message, { now: '2017-05-30 09:00' })
      .changesNothing()
  })

  it('of the desk are questions from the fixed list only', () => {
    given(aTipOff())
      .when({ type: 'ask', question: 'when', message: 'message-2' }, byDesk)
      .becomes({ messages: [{ id: 'message-2', from: 'desk', question: 'when', on: '2017-05-29' }] })
      .says({ type: 'tip-off.question-asked', data: { question: 'when' } })
    given(aTipOff()).refuses({ type: 'ask', question: 'who-are-you', message: 'message-2' }, byDesk).because('not-found')
  })

  it('end with the tip-off', () => {
    for (const state of [closed(), having(closed(), [wake, { now: '2017-09-13 17:00' }])]) {
      given(state).refuses(message).because('not-in-this-state')
      given(state).refuses({ type: 'ask', question: 'when', message: 'message-2' }).because('not-in-this-state')
    }
  })

  it('move no clock', () => {
    for (const state of [aTipOff(), anAccepted(), anAssigned(), anAnswered()]) {
      const told = having(
        state,
        [message, { now: '2017-06-09 08:00' }],
        [{ type: 'ask', question: 'when', message: 'message-2' }, { now: '2017-06-09 08:00' }],
      )
      expect(dueAt(told)).toBe(dueAt(state))
      expect(tipOff.index(told)).toEqual(tipOff.index(state))
    }
  })
})

describe('opening the account', () => {
  it('is a fact with its purpose, and changes nothing else', () => {
    const state = aTipOff()
    expect(given(state).when({ type: 'open-text', purpose: 'screening' }, byDesk)).toMatchObject({
      state,
      facts: [{ type: 'tip-off.text-opened', data: { purpose: 'screening' } }],
    })
  })

  it('is refused for a purpose that the programme does not have', () => {
    given(aTipOff()).refuses({ type: 'open-text', purpose: 'tò mò' }).because('unknown-value')
  })

  it('is possible until the text is gone', () => {
    given(closed()).when({ type: 'open-text', purpose: 'answering' }).says('tip-off.text-opened')
    given(having(closed(), [wake, { now: '2017-09-13 17:00' }]))
      .refuses({ type: 'open-text', purpose: 'answering' })
      .because('not-in-this-state')
  })
})

describe('the text', () => {
  it('goes 90 days after the end, or 30 when the tip-off was unfounded', () => {
    expect(inStatus(closed(), 'closed').purgeAt).toBe(at('2017-09-13 17:00'))
    const confirmed = having(aProposed(), [
      { type: 'confirm-unfounded', agree: true },
      { by: 'dolisa.deputy-director', now: '2017-05-30 10:00' },
    ])
    expect(inStatus(confirmed, 'closed').purgeAt).toBe(at('2017-06-29 10:00'))
  })

  it('does not go a minute before its time', () => {
    given(closed()).when(wake, { now: '2017-09-13 16:59' }).changesNothing()
  })

  it('leaves a tombstone for the counts: no message, no alarm, nobody’s work', () => {
    const purged = having(
      having(anAssigned(), [{ type: 'leave-message', message: 'message-1' }]),
      [{ type: 'answer', inspection: 'place-1-1', outcome: 'inspected' }, { now: '2017-06-08 15:00' }],
      [wake, { now: '2017-06-15 17:00' }],
      [wake, { now: '2017-09-13 17:00' }],
    )
    expect(purged).toMatchObject({ status: 'purged', outcome: 'inspected', messages: [] })
    expect(dueAt(purged)).toBeUndefined()
    expect(tipOff.index(purged)).toEqual({ period: 'tip-off#2017-05' })
    given(purged).when(wake, { now: '2018-01-01 00:00' }).changesNothing()
  })
})

describe('whose work it is', () => {
  it.each([
    ['the desk’s while it is logged', aTipOff(), 'dolisa.tip-desk'],
    ['the second post’s while it is proposed as unfounded', aProposed(), 'dolisa.deputy-director'],
    ['the police’s when it is urgent', anUrgent(), 'police.duty'],
    ['the inspectorate’s when there is a conflict', aConflict(), 'inspectorate.contact'],
    ['nobody’s once it is accepted', anAccepted(), undefined],
    ['nobody’s while an inspection has it', anAssigned(), undefined],
  ])('%s', (_when, state, owner) => {
    expect(tipOff.index(state).owner).toBe(owner)
  })

  it('stays visible to whoever was told of it, also when it has moved on', () => {
    const climbed = wakeUntil(aTipOff(), '2017-06-01 12:00').state
    const told = ['dolisa.tip-desk', 'team178-province.leader', 'dolisa.director']
    expect(parties(climbed).told).toEqual(told)
    const accepted = having(climbed, [accept, { ...byDesk, now: '2017-06-01 13:00' }])
    expect(parties(accepted).told).toEqual(told)
    expect(parties(having(climbed, [{ ...accept, outcome: 'out-of-scope' }, { now: '2017-06-01 13:00' }])).told).toEqual(told)
  })

  it('is lost to them when it turns out to be urgent', () => {
    const climbed = wakeUntil(aTipOff(), '2017-06-01 12:00').state
    const urgent = having(climbed, [
      { type: 'screen', outcome: 'urgent', reason: 'words', signs: ['child'] },
      { now: '2017-06-01 13:00' },
    ])
    expect(parties(urgent)).toEqual({
      desk: ['police.duty'],
      confirmer: ['police.duty-commander'],
      told: [],
      addressee: ['pc-phan-thiet.chair'],
    })
  })

  it('is in no relation to anybody before it exists', () => {
    expect(tipOff.parties(undefined, context())).toEqual({})
  })
})

describe('what is not possible in a state is refused and leaves it as it was', () => {
  const commands: readonly TipOffCommand[] = [
    accept,
    { type: 'confirm-unfounded', agree: true },
    { type: 'acknowledge' },
    { type: 'hand-over', to: 'police', reason: 'words' },
  ]
  const possible: Readonly<Record<string, readonly string[]>> = {
    logged: ['screen'],
    notified: ['acknowledge', 'hand-over'],
    acknowledged: ['acknowledge', 'hand-over'],
    'unfounded-proposed': ['confirm-unfounded'],
  }
  const states = [
    aTipOff(),
    anUrgent(),
    having(anUrgent(), [{ type: 'acknowledge' }]),
    aProposed(),
    anAccepted(),
    anAssigned(),
    anAnswered(),
    closed(),
  ]

  it.each(states.map((state) => [state.status, state] as const))('%s', (status, state) => {
    for (const command of commands) {
      if (possible[status]?.includes(command.type)) continue
      if (command.type === 'screen' && ['notified', 'acknowledged'].includes(status)) continue
      given(state).refuses(command, { by: 'dolisa.deputy-director' }).because('not-in-this-state')
    }
  })
})
