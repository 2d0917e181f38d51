import { describe, expect, it } from 'vitest'
import { inspection } from '../../shared/domain/inspection.ts'
import type { InspectionCommand } from '../../shared/domain/inspection-command.ts'
import type { InspectionState } from '../../shared/domain/inspection-state.ts'
import { inspectionView } from '../../shared/domain/inspection-view.ts'
import { at, context } from '../support/contexts.ts'
import {
  aCancelled,
  aDecided,
  aDeclined,
  anAcknowledged,
  anInspection,
  anOpening,
  aRecorded,
  aResult,
  aSettled,
  byDirector,
  byLeader,
  director,
  dueAt,
  given,
  having,
  leader,
  no,
  running,
  wakeUntil,
  yes,
} from '../support/inspections.ts'
import { programme } from '../support/programme.ts'

const wake = { type: 'wake' } as const
const all = (): InspectionState[] => [
  anInspection(),
  anAcknowledged(),
  aDecided(),
  aRecorded(),
  aSettled(),
  aDeclined(),
  aCancelled(),
]

describe('an inspection opens', () => {
  it('with three working days to decide and ten to go, told to the team’s leader', () => {
    given()
      .when(anOpening())
      .becomes({
        status: 'open',
        leader,
        decideBy: at('2017-06-01 17:00'),
        inspectBy: at('2017-06-12 17:00'),
        due: at('2017-06-01 17:00'),
      })
      .says({
        type: 'inspection.opened',
        data: {
          premises: 'place-1',
          tipOffs: ['tip-1'],
          leader,
          tell: [leader],
          above: [director, 'ppc.vice-chair', 'ppc.office'],
        },
      })
  })

  it('once: asked for again before the visit it says so again, and nobody is mailed', () => {
    for (const state of [anInspection(), anAcknowledged(), aDecided()])
      expect(given(state).when(anOpening())).toMatchObject({
        state,
        facts: [{ type: 'inspection.opening-repeated', data: { premises: 'place-1', tipOffs: ['tip-1'] } }],
      })
  })

  it('not again when it is over: whoever asks hears what came of it, so that nobody waits for ever', () => {
    const outcomes = [
      [aRecorded(), 'inspected'],
      [aSettled(), 'inspected'],
      [aDeclined(), 'not-inspected'],
      [aCancelled(), 'cancelled'],
    ] as const
    for (const [state, outcome] of outcomes)
      expect(given(state).when(anOpening())).toMatchObject({
        state,
        facts: [{ type: 'inspection.concluded', data: { premises: 'place-1', tipOffs: ['tip-1'], outcome } }],
      })
  })

  it('with a warning when the place was inspected within twelve months', () => {
    given()
      .when(anOpening({ lastInspected: '2017-01-12' }))
      .becomes({ recent: '2017-01-12' })
      .says({ type: 'inspection.opened', data: { recent: '2017-01-12' } })
    expect(anInspection({ lastInspected: '2016-05-29' })).not.toHaveProperty('recent')
    expect(inspectionView({ state: anInspection({ lastInspected: '2017-01-12' }), rev: 1 }, context())).toMatchObject({
      warning: expect.stringContaining('2017-01-12'),
    })
    expect(inspectionView({ state: anInspection(), rev: 1 }, context())).not.toHaveProperty('warning')
  })
})

describe('one more tip-off about the place', () => {
  const join = { type: 'join', tipOff: 'tip-2' } as const

  it('joins until the visit and counts as independent', () => {
    for (const state of [anInspection(), anAcknowledged(), aDecided()])
      given(state)
        .when(join)
        .becomes({ tipOffs: ['tip-1', 'tip-2'], independent: 2 })
        .says({ type: 'inspection.tip-off-joined', data: { tipOff: 'tip-2' } })
  })

  it('joins once', () => {
    const joined = having(anInspection(), [join])
    expect(given(joined).when(join)).toMatchObject({
      state: joined,
      facts: [{ type: 'inspection.tip-off-joined', data: { tipOff: 'tip-2' } }],
    })
  })

  it('is sent back to its premises after the visit, with the news that this one is over', () => {
    for (const state of [aRecorded(), aSettled(), aDeclined(), aCancelled()])
      expect(given(state).when(join)).toMatchObject({
        state,
        facts: [
          { type: 'inspection.concluded', data: { premises: 'place-1' } },
          {
            type: 'inspection.join-refused',
            data: { tipOff: 'tip-2', premises: 'place-1', area: 'phan-thiet', category: 'prostitution-suspected' },
          },
        ],
      })
  })

  it('of its own that asks again is told what came of it', () => {
    const asked = (state: InspectionState) => given(state).when({ type: 'join', tipOff: 'tip-1' }).facts
    expect(asked(aDecided())).toEqual([{ type: 'inspection.tip-off-joined', data: { tipOff: 'tip-1' } }])
    for (const state of [aRecorded(), aSettled()])
      expect(asked(state)).toEqual([{ type: 'inspection.answer-repeated', data: { tipOff: 'tip-1', outcome: 'inspected' } }])
    for (const state of [aDeclined(), aCancelled()])
      expect(asked(state)).toEqual([{ type: 'inspection.answer-repeated', data: { tipOff: 'tip-1', outcome: 'not-inspected' } }])
  })
})

describe('the leader', () => {
  it('acknowledges the task, which moves no clock', () => {
    given(anInspection())
      .when({ type: 'acknowledge' }, byLeader)
      .becomes({ status: 'acknowledged', due: at('2017-06-01 17:00') })
      .says('inspection.acknowledged')
    expect(dueAt(anAcknowledged())).toBe(dueAt(anInspection()))
    given(anAcknowledged())
      .when({ type: 'acknowledge' }, { ...byLeader, now: '2017-05-31 10:00' })
      .changesNothing()
  })

  it('decides to inspect, with a reason, by the day that was set at the opening', () => {
    for (const state of [anInspection(), anAcknowledged()])
      given(state)
        .when(yes, byLeader)
        .becomes({
          status: 'decided',
          due: at('2017-06-12 17:00'),
          decision: { inspect: true, reason: 'words-1', at: at('2017-05-30 10:00') },
        })
        .says({ type: 'inspection.decided', data: { inspect: true, inspectBy: at('2017-06-12 17:00') } })
  })

  it('gains no day by deciding late', () => {
    const late = having(wakeUntil(anInspection(), '2017-06-20 00:00').state, [yes, { by: leader, now: '2017-06-20 09:00' }])
    expect(running(late).due).toBe(at('2017-06-12 17:00'))
    given(late)
      .when(wake, { now: '2017-06-20 09:01' })
      .says(
        'ladder.rung-skipped',
        'ladder.rung-skipped',
        { type: 'ladder.rang', data: { rung: 'o+1' } },
        { type: 'ladder.rang', data: { rung: 'e1', to: [director] } },
      )
  })

  it('decides not to inspect, which ends the task and counts as not inspected', () => {
    given(anInspection())
      .when(no, byLeader)
      .becomes({ status: 'settled', outcome: 'not-inspected' })
      .says(
        { type: 'inspection.decided', data: { inspect: false } },
        {
          type: 'inspection.concluded',
          data: { premises: 'place-1', tipOffs: ['tip-1'], outcome: 'not-inspected' },
        },
      )
  })

  it('needs an express «despite» for a place that was inspected within twelve months', () => {
    const recent = anInspection({ lastInspected: '2017-01-12' })
    given(recent).refuses(yes, byLeader).because('inspected-within-a-year')
    given(recent)
      .when({ ...yes, despiteRecent: true }, byLeader)
      .becomes({ status: 'decided' })
    given(recent).when(no, byLeader).becomes({ status: 'settled' })
    given(anInspection())
      .when({ ...yes, despiteRecent: true }, byLeader)
      .becomes({ status: 'decided' })
  })
})

describe('the result of a visit', () => {
  const now = '2017-06-08 15:00'

  it('is counts by group of violation, each to be settled within seven working days', () => {
    given(aDecided())
      .when(aResult({ 'labour-contracts': 2, obstruction: 0 }, { referredToSupport: 1 }), { by: leader, now })
      .becomes({
        status: 'recorded',
        due: at('2017-06-19 17:00'),
        record: { violations: { 'labour-contracts': 2 }, left: { 'labour-contracts': 2 }, referredToSupport: 1 },
      })
      .says(
        {
          type: 'inspection.recorded',
          data: { on: '2017-06-08', members: 4, violations: { 'labour-contracts': 2 }, settleBy: at('2017-06-19 17:00') },
        },
        { type: 'inspection.concluded', data: { outcome: 'inspected', inspectedOn: '2017-06-08' } },
      )
  })

  it('without a violation ends the task: to find nothing is a result', () => {
    given(aDecided())
      .when(aResult(), { by: leader, now })
      .becomes({ status: 'settled', outcome: 'inspected' })
      .says('inspection.recorded', 'inspection.concluded', 'inspection.settled')
  })

  it.each([
    ['fewer than three members', {}, { members: 2, women: 0 }, 'too-few-members'],
    ['no woman among the members', {}, { women: 0 }, 'no-woman'],
    ['more women than members', {}, { members: 3, women: 4 }, 'women-above-members'],
    ['a day to come', {}, { on: '2017-06-09' }, 'day-to-come'],
    ['a day before the task', {}, { on: '2017-05-28' }, 'day-too-early'],
    ['an unknown group of violations', { 'persons-found': 1 }, {}, 'unknown-violation-group'],
  ])('with %s is refused', (_what, violations, changes, code) => {
    given(aDecided()).refuses(aResult(violations, changes), { by: leader, now }).because(code)
  })

  it('is taken with just three members and one woman, on the day of opening as on the day itself', () => {
    given(aDecided())
      .when(aResult({}, { members: 3, women: 1 }), { now })
      .becomes({ status: 'settled' })
    given(aDecided())
      .when(aResult({}, { on: '2017-05-29' }), { now })
      .becomes({ status: 'settled' })
  })

  it('can count each group that the programme has', () => {
    for (const { id } of programme.violationGroups)
      given(aDecided())
        .when(aResult({ [id]: 1 }), { now })
        .becomes({ record: { left: { [id]: 1 } } })
  })

  it('has nothing that could tell who was found there', () => {
    expect(Object.keys(running(aRecorded()).record ?? {}).sort()).toEqual([
      'at',
      'left',
      'members',
      'on',
      'referredToSupport',
      'violations',
      'women',
    ])
  })
})

describe('violations are settled', () => {
  const settle = (group: string) => ({ type: 'settle', group, how: 'decision' }) as const

  it('one by one, and the last ends the task', () => {
    const first = given(aRecorded())
      .when(settle('labour-contracts'), { now: '2017-06-12 09:00' })
      .becomes({ status: 'recorded', record: { left: { 'labour-contracts': 1, obstruction: 1 } } })
      .says({ type: 'inspection.violation-settled', data: { group: 'labour-contracts', how: 'decision', left: 1 } })
    const second = given(first.state).when(settle('obstruction'), { now: '2017-06-12 09:00' }).becomes({ status: 'recorded' })
    given(second.state)
      .when(settle('labour-contracts'), { now: '2017-06-12 09:00' })
      .becomes({ status: 'settled', outcome: 'inspected', record: { violations: { 'labour-contracts': 2, obstruction: 1 } } })
      .says('inspection.violation-settled', 'inspection.settled')
  })

  it('only those that are open', () => {
    given(aRecorded()).refuses(settle('organising')).because('nothing-left')
    given(having(aRecorded(), [settle('obstruction')]))
      .refuses(settle('obstruction'))
      .because('nothing-left')
  })
})

describe('the team’s superior', () => {
  it('extends the deadline at hand, and every rung rings anew from it', () => {
    const overdue = wakeUntil(anInspection(), '2017-06-05 12:00').state
    const extended = given(overdue)
      .when({ type: 'extend', until: '2017-06-09', reason: 'words-4' }, { by: director, now: '2017-06-05 14:00' })
      .becomes({
        status: 'open',
        due: at('2017-06-09 17:00'),
        decideBy: at('2017-06-09 17:00'),
        inspectBy: at('2017-06-12 17:00'),
      })
      .says({ type: 'inspection.extended', data: { until: '2017-06-09', reason: 'words-4' } })
    expect(wakeUntil(extended.state, '2017-06-15 00:00').heard).toEqual([
      '2017-06-08 08:00 r-1 team178-province.leader',
      '2017-06-09 08:00 r-0 team178-province.leader',
      '2017-06-12 08:00 o+1 team178-province.leader',
      '2017-06-12 08:00 e1 dolisa.director',
      '2017-06-14 08:00 e2 ppc.vice-chair',
    ])
  })

  it('extends the visit with the decision when that comes to lie behind it, and the visit or the settlement alone', () => {
    const extend = { type: 'extend', until: '2017-07-03', reason: 'words-4' } as const
    given(anInspection())
      .when(extend, byDirector)
      .becomes({ decideBy: at('2017-07-03 17:00'), inspectBy: at('2017-07-03 17:00') })
    given(aDecided())
      .when(extend, byDirector)
      .becomes({ decideBy: at('2017-06-01 17:00'), inspectBy: at('2017-07-03 17:00'), due: at('2017-07-03 17:00') })
    given(aRecorded())
      .when(extend, byDirector)
      .becomes({ inspectBy: at('2017-06-12 17:00'), due: at('2017-07-03 17:00') })
  })

  it('extends forwards, and to a day that lies ahead', () => {
    given(anInspection()).refuses({ type: 'extend', until: '2017-06-01', reason: 'words' }, byDirector).because('not-later')
    const overdue = wakeUntil(anInspection(), '2017-06-20 12:00').state
    given(overdue)
      .refuses({ type: 'extend', until: '2017-06-15', reason: 'words' }, { by: director, now: '2017-06-20 14:00' })
      .because('not-later')
  })

  it('records the rungs that an extension to tomorrow leaves behind', () => {
    const overdue = wakeUntil(anInspection(), '2017-06-05 12:00').state
    given(overdue)
      .when({ type: 'extend', until: '2017-06-06', reason: 'words' }, { by: director, now: '2017-06-05 14:00' })
      .says('inspection.extended', { type: 'ladder.rung-skipped', data: { rung: 'r-1' } })
  })

  it('gives the task to another team, whose own superiors stand above it; the deadline stays', () => {
    const given178 = given(anInspection({ area: 'phu-luu' }))
      .when({ type: 'reassign', team: 'team178-ham-yen', reason: 'words-5' }, byDirector)
      .becomes({
        team: 'team178-ham-yen',
        leader: 'team178-ham-yen.leader',
        deputy: 'team178-ham-yen.deputy',
        due: at('2017-06-01 17:00'),
      })
      .says(
        {
          type: 'inspection.reassigned',
          data: {
            leader: 'team178-ham-yen.leader',
            from: leader,
            tell: ['team178-ham-yen.leader'],
            above: ['pc-ham-yen.division-head', 'pc-ham-yen.vice-chair', director, 'ppc.office'],
          },
        },
        { type: 'inspection.withdrawn', data: { because: 'reassigned', tell: [leader] } },
      )
    expect(wakeUntil(given178.state, '2017-06-09 00:00').heard.slice(3)).toEqual([
      '2017-06-02 08:00 e1 pc-ham-yen.division-head',
      '2017-06-06 08:00 e2 pc-ham-yen.vice-chair',
      '2017-06-08 08:00 e3 dolisa.director',
    ])
  })

  it('lets the new team’s superiors know of a task that is late already, one after the other', () => {
    const overdue = wakeUntil(anInspection({ area: 'phu-luu' }), '2017-06-12 12:00').state
    const reassigned = given(overdue)
      .when({ type: 'reassign', team: 'team178-ham-yen', reason: 'words-5' }, { by: director, now: '2017-06-12 14:00' })
      .says('inspection.reassigned', 'inspection.withdrawn', 'ladder.rung-skipped', 'ladder.rung-skipped', 'ladder.rung-skipped')
    expect(wakeUntil(reassigned.state, '2017-06-17 00:00', { now: '2017-06-12 14:01' }).heard).toEqual([
      '2017-06-12 14:01 e1 pc-ham-yen.division-head',
      '2017-06-14 08:00 e2 pc-ham-yen.vice-chair',
      '2017-06-16 08:00 e3 dolisa.director',
    ])
  })

  it('reassigns only to another team that the programme has, and that has a leader', () => {
    for (const team of ['team178-ha-giang', 'dolisa', 'vsw-team'])
      given(anInspection()).refuses({ type: 'reassign', team, reason: 'words' }, byDirector).because('unknown-team')
    given(anInspection())
      .refuses({ type: 'reassign', team: 'team178-province', reason: 'words' }, byDirector)
      .because('same-team')
  })

  it('calls it off before the visit, which counts as not inspected', () => {
    for (const state of [anInspection(), anAcknowledged(), aDecided()])
      given(state)
        .when({ type: 'cancel', reason: 'words-3' }, byDirector)
        .becomes({ status: 'cancelled', reason: 'words-3' })
        .says(
          { type: 'inspection.concluded', data: { outcome: 'cancelled', tipOffs: ['tip-1'] } },
          { type: 'inspection.withdrawn', data: { because: 'cancelled', tell: [leader] } },
        )
  })
})

describe('an inspection that nobody deals with', () => {
  it('reminds the leader and climbs to his superiors in every phase', () => {
    expect(wakeUntil(aDecided(), '2017-06-16 00:00').heard).toEqual([
      '2017-06-08 08:00 r-2 team178-province.leader',
      '2017-06-12 08:00 r-0 team178-province.leader',
      '2017-06-13 08:00 o+1 team178-province.leader',
      '2017-06-13 08:00 e1 dolisa.director',
      '2017-06-15 08:00 e2 ppc.vice-chair',
    ])
    expect(wakeUntil(aRecorded(), '2017-06-27 00:00').heard).toEqual([
      '2017-06-15 08:00 r-2 team178-province.leader',
      '2017-06-19 08:00 r-0 team178-province.leader',
      '2017-06-20 08:00 o+1 team178-province.leader',
      '2017-06-20 08:00 e1 dolisa.director',
      '2017-06-26 08:00 e2 ppc.vice-chair',
    ])
  })

  it('keeps the ladder it opened with, however the policy is edited afterwards', () => {
    const edited = {
      ...programme,
      ladders: { ...programme.ladders, decide: { ...programme.ladders.screening } },
    } as typeof programme
    expect(wakeUntil(anInspection(), '2017-06-30 00:00', { programme: edited }).heard).toEqual(
      wakeUntil(anInspection(), '2017-06-30 00:00').heard,
    )
  })

  it('is the leader’s work until its deadline, and nobody’s when it is over', () => {
    expect(inspection.index(anInspection())).toEqual({
      period: 'inspection#2017-05',
      owner: leader,
      deadline: at('2017-06-01 17:00'),
      about: { category: anInspection().category, area: anInspection().area, act: 'acknowledge' },
    })
    for (const state of [aSettled(), aDeclined(), aCancelled()]) {
      expect(inspection.index(state)).toEqual({ period: 'inspection#2017-05' })
      expect(dueAt(state)).toBeUndefined()
      given(state).when(wake, { now: '2018-01-01 00:00' }).changesNothing()
    }
  })

  it('may be looked at by whoever was told of it, also when it has moved on', () => {
    const climbed = wakeUntil(anInspection(), '2017-06-07 00:00').state
    const told = (state: InspectionState) => inspection.parties(state, context()).told
    for (const state of [
      climbed,
      having(climbed, [yes, byLeader]),
      having(climbed, [no, byLeader]),
      having(climbed, [{ type: 'cancel', reason: 'words' }]),
    ])
      expect(told(state)).toEqual([leader, director, 'ppc.vice-chair'])
    expect(inspection.parties(undefined, context())).toEqual({})
  })
})

describe('what is not possible in a state is refused and leaves it as it was', () => {
  const commands: Readonly<Record<string, InspectionCommand>> = {
    acknowledge: { type: 'acknowledge' },
    decide: yes,
    record: aResult({ obstruction: 1 }),
    settle: { type: 'settle', group: 'obstruction', how: 'closure' },
    recommend: { type: 'recommend', recommendation: 'words-6', to: 'culture' },
    'answer-recommendation': { type: 'answer-recommendation', recommendation: 'words-6', answer: 'words-7' },
    extend: { type: 'extend', until: '2017-12-01', reason: 'words' },
    reassign: { type: 'reassign', team: 'team178-ham-yen', reason: 'words' },
    cancel: { type: 'cancel', reason: 'words' },
    'confirm-escalation': { type: 'confirm-escalation', rung: 'e1' },
    'decline-escalation': { type: 'decline-escalation', rung: 'e1' },
  }
  const before = ['extend', 'reassign', 'cancel', 'confirm-escalation', 'decline-escalation', 'answer-recommendation']
  const possible: Readonly<Record<string, readonly string[]>> = {
    open: ['acknowledge', 'decide', ...before],
    acknowledged: ['acknowledge', 'decide', ...before],
    decided: ['record', ...before],
    recorded: ['settle', 'recommend', 'answer-recommendation', 'extend', 'confirm-escalation', 'decline-escalation'],
  }

  it.each(all().map((state) => [state.status, state] as const))('%s', (status, state) => {
    for (const [name, command] of Object.entries(commands))
      if (!possible[status]?.includes(name))
        given(state).refuses(command, { by: director, now: '2017-06-08 16:00' }).because('not-in-this-state')
  })

  it('and before it exists there is nothing to be done', () => {
    for (const command of Object.values(commands)) given().refuses(command).because('not-found')
  })
})
