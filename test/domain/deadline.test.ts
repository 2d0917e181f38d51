import { describe, expect, it } from 'vitest'
import { authorisation, mayAct } from '../../shared/domain/authorisation.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import type { DeadlineState } from '../../shared/domain/deadline-state.ts'
import { deadlineTexts, deadlineView } from '../../shared/domain/deadline-view.ts'
import { context } from '../support/contexts.ts'
import {
  aDeadline,
  aSubmission,
  at,
  bells,
  decide,
  dueAt,
  inStatus,
  pack,
  submissionFor,
  wakeUntil,
} from '../support/deadlines.ts'

const submitted = (state: DeadlineState = aDeadline(), local = '2017-06-15 10:00', by = 'health.contact') =>
  decide(state, submissionFor(state), local, by)

const may = (state: DeadlineState, action: string, post: string): boolean =>
  mayAct('deadline', action, post, deadline.parties(state, { programme: pack }))

describe('handing in', () => {
  it('stops the ladder and gives the recipient three working days to accept', () => {
    const { state, facts } = submitted()
    expect(facts[0]).toEqual({
      type: 'deadline.submitted',
      data: {
        duty: 'v-closing-report',
        owner: 'health',
        period: '2017-H1',
        late: false,
        workingDaysLate: 0,
        figures: aSubmission.figures,
        texts: aSubmission.texts?.id,
        tell: ['dolisa.contact'],
        above: ['dolisa.director', 'dolisa.deputy-director'],
        acceptBy: at('2017-06-20 17:00'),
      },
    })
    expect(deadline.index(state)).toMatchObject({ owner: 'dolisa.contact', deadline: at('2017-06-20 17:00') })
    expect(bells(wakeUntil(state, '2017-12-31 08:00').happened).join()).not.toContain('health')
  })

  it('is in time on its day until midnight and late a minute after, whatever was explained', () => {
    expect(submitted(aDeadline(), '2017-06-16 23:59').facts[0]?.data).toMatchObject({ late: false, workingDaysLate: 0 })
    expect(submitted(aDeadline(), '2017-06-17 00:00').facts[0]?.data).toMatchObject({ late: true, workingDaysLate: 0 })
    expect(submitted(aDeadline(), '2017-06-20 09:00').facts[0]?.data).toMatchObject({ late: true, workingDaysLate: 2 })
  })

  it('reminds the recipient and then its head when nobody accepts', () => {
    expect(bells(wakeUntil(submitted().state, '2017-06-27 23:00').happened)).toEqual([
      '2017-06-20 08:00 r-0.2 dolisa.contact',
      '2017-06-22 08:00 o+2.2 dolisa.contact',
      '2017-06-27 08:00 e1.2 dolisa.director',
    ])
  })

  it('asks another agency’s post to say for whom it acts', () => {
    const commune = aDeadline({ duty: 'iii7-3b-review', owner: 'pc-phan-thiet' })
    const act = (onBehalfOf?: string) =>
      decide(commune, { ...submissionFor(commune), onBehalfOf }, '2017-06-12 10:00', 'pc-tuyen-quang-city.contact')
    expect(() => act()).toThrow(expect.objectContaining({ code: 'on-behalf-of' }))
    expect(() => act('pc-tan-quang')).toThrow(expect.objectContaining({ code: 'on-behalf-of' }))
    expect(act('pc-phan-thiet').facts[0]?.data).toMatchObject({ onBehalfOf: 'pc-phan-thiet' })
  })

  it('is refused while the recipient has it', () => {
    expect(() => submitted(submitted().state)).toThrow(expect.objectContaining({ code: 'not-in-this-state' }))
  })
})

describe('the recipient’s answer', () => {
  it('ends the deadline when it accepts', () => {
    const { state, facts } = decide(submitted().state, { type: 'accept' }, '2017-06-16 10:00', 'dolisa.contact')
    expect(state.status).toBe('accepted')
    expect(facts).toEqual([
      { type: 'deadline.accepted', data: { duty: 'v-closing-report', owner: 'health', period: '2017-H1', tell: [], above: [] } },
    ])
    expect(dueAt(state)).toBeUndefined()
    expect(deadline.index(state)).toEqual({ period: 'deadline#2017-H1' })
  })

  it('gives a new day when it returns, and the owner’s ladder starts towards it under names of its own', () => {
    const { state, facts } = decide(
      submitted().state,
      { type: 'return', reason: 'words-1' },
      '2017-06-19 10:00',
      'dolisa.contact',
    )
    expect(facts[0]).toMatchObject({ type: 'deadline.returned', data: { until: '2017-06-22', tell: ['health.contact'] } })
    expect(state).toMatchObject({ status: 'returned', due: '2017-06-22', returns: [{ reason: 'words-1', late: false }] })
    expect(bells(wakeUntil(state, '2017-06-27 23:00').happened)).toEqual([
      '2017-06-21 08:00 r-1.3 health.contact',
      '2017-06-22 08:00 r-0.3 health.contact',
      '2017-06-23 08:00 o+1.3 health.contact health.division-head',
      '2017-06-27 08:00 o+3.3 health.contact',
      '2017-06-27 08:00 e1.3 health.director',
    ])
  })

  it('may climb again to the supervisor after a return, in a notice of its own', () => {
    const late = wakeUntil(aDeadline(), '2017-06-21 08:00')
    const back = decide(
      submitted(late.state, '2017-06-21 09:00').state,
      { type: 'return', reason: 'words-1' },
      '2017-06-22 09:00',
      'dolisa.contact',
    )
    const again = wakeUntil(back.state, '2017-12-31 08:00')
    const rungs = [...late.happened, ...again.happened].flatMap(({ fact }) => ('rung' in fact.data ? [fact.data.rung] : []))
    expect(rungs).toEqual(expect.arrayContaining(['e1', 'e1.3', 'still-1.3']))
    expect(new Set(rungs).size).toBe(rungs.length)
  })

  it('counts its notices from the start after a return, and remembers each under the name it was said by', () => {
    const late = wakeUntil(aDeadline(), '2017-08-31 08:00').state
    const back = decide(
      submitted(late, '2017-08-31 09:00').state,
      { type: 'return', reason: 'words-1' },
      '2017-09-01 09:00',
      'dolisa.contact',
    )
    const { state, happened } = wakeUntil(back.state, '2017-12-31 08:00')
    const spoken = happened.flatMap(({ fact }) => (fact.type === 'ladder.rang' ? [fact.data] : []))
    expect(spoken[0]).toMatchObject({ rung: 'r-1.3', told: 0 })
    expect(spoken.filter(({ rung }) => rung.startsWith('still-'))).toHaveLength(5)
    const remembered = inStatus(state, 'returned').ladder.rang.filter(({ outcome }) => outcome === 'rang')
    expect(remembered.map(({ rung }) => rung)).toEqual(spoken.map(({ rung }) => rung))
  })

  it('measures what comes back against the new day and keeps what was late before', () => {
    const first = submitted(aDeadline(), '2017-06-20 09:00').state
    const back = decide(first, { type: 'return', reason: 'words-1' }, '2017-06-21 10:00', 'dolisa.contact').state
    const second = inStatus(submitted(back, '2017-06-26 10:00').state, 'submitted')
    expect(second.returns).toMatchObject([{ late: true, workingDaysLate: 2, submittedAt: at('2017-06-20 09:00') }])
    expect(second.submission).toMatchObject({ late: false, workingDaysLate: 0 })
  })
})

describe('a recipient outside the system', () => {
  const report = aDeadline({ duty: 'v2-6b-report-6m', owner: 'dolisa', due: '2017-06-22' })
  const accepted = decide(
    submitted(report, '2017-06-21 10:00', 'dolisa.contact').state,
    { type: 'accept' },
    '2017-06-22 10:00',
    'ppc.contact',
  )

  it('leaves the dispatch with the owner, who is told until when and reminded', () => {
    expect(accepted.facts[0]).toMatchObject({ data: { tell: ['dolisa.contact'], dispatchBy: at('2017-06-27 17:00') } })
    expect(deadline.index(accepted.state)).toMatchObject({ owner: 'dolisa.contact', deadline: at('2017-06-27 17:00') })
    expect(bells(wakeUntil(accepted.state, '2017-07-04 23:00').happened)).toEqual([
      '2017-06-27 08:00 r-0.3 dolisa.contact',
      '2017-06-29 08:00 o+2.3 dolisa.contact',
      '2017-07-04 08:00 e1.3 dolisa.director',
    ])
  })

  it('is served when the dispatch is recorded with its number and date', () => {
    const command = { type: 'dispatch', number: '45/BC-SLĐTBXH', date: '2017-06-23' } as const
    const { state, facts } = decide(accepted.state, command, '2017-06-23 15:00', 'dolisa.contact')
    expect(facts).toEqual([{ type: 'deadline.dispatched', data: { number: '45/BC-SLĐTBXH', on: '2017-06-23' } }])
    expect(dueAt(state)).toBeUndefined()
    expect(() => decide(accepted.state, { ...command, date: '2017-06-24' }, '2017-06-23 15:00', 'dolisa.contact')).toThrow(
      expect.objectContaining({ code: 'date-in-the-future' }),
    )
  })

  it('waits for the dispatch at once when there is no recipient inside', () => {
    const annual = aDeadline({ duty: 'law-pc-annual-gov', owner: 'ppc', period: '2017', due: '2017-12-25' })
    const { state, facts } = submitted(annual, '2017-12-20 10:00', 'ppc.contact')
    expect(state.status).toBe('to-dispatch')
    expect(facts[0]).toMatchObject({ type: 'deadline.submitted', data: { tell: [] } })
  })
})

describe('what moves a deadline', () => {
  it('is not an explanation: neither its day nor its next alarm changes', () => {
    const late = wakeUntil(aDeadline(), '2017-06-19 08:00').state
    const command = { type: 'explain', expected: '2017-06-30', text: 'words-1' } as const
    const explained = decide(late, command, '2017-06-19 09:00', 'health.contact')
    expect(explained.facts).toEqual([{ type: 'deadline.explained', data: { expected: '2017-06-30' } }])
    expect(deadline.index(explained.state)).toEqual(deadline.index(late))
    expect(dueAt(explained.state)).toBe(dueAt(late))
  })

  it('is an extension, from which the reminders ring again', () => {
    const late = wakeUntil(aDeadline(), '2017-06-21 08:00').state
    const extended = decide(
      late,
      { type: 'extend', until: '2017-06-30', reason: 'words-1' },
      '2017-06-21 09:00',
      'dolisa.contact',
    )
    expect(extended.facts[0]).toMatchObject({
      type: 'deadline.extended',
      data: { until: '2017-06-30', tell: ['health.contact'] },
    })
    expect(bells(wakeUntil(extended.state, '2017-06-30 23:00').happened)).toEqual([
      '2017-06-23 08:00 r-7.2 health.contact',
      '2017-06-27 08:00 r-3.2 health.contact',
      '2017-06-29 08:00 r-1.2 health.contact',
      '2017-06-30 08:00 r-0.2 health.contact',
    ])
    expect(submitted(extended.state, '2017-06-30 10:00').facts[0]?.data).toMatchObject({ late: false })
  })

  it.each([
    ['the day it has', '2017-06-16'],
    ['an earlier day', '2017-06-10'],
  ])('is no extension to %s', (_, until) => {
    const extend = { type: 'extend', until, reason: 'words-1' } as const
    expect(() => decide(aDeadline(), extend, '2017-06-01 09:00', 'dolisa.contact')).toThrow(
      expect.objectContaining({ code: 'not-later' }),
    )
  })
})

describe('a waiver', () => {
  it('ends it with a reason and tells the owner', () => {
    const { state, facts } = decide(submitted().state, { type: 'waive', reason: 'words-1' }, '2017-06-16 10:00', 'dolisa.contact')
    expect(state).toMatchObject({ status: 'waived', waiver: { reason: 'words-1', by: 'dolisa.contact' } })
    expect(facts).toMatchObject([{ type: 'deadline.waived', data: { tell: ['health.contact'] } }])
    expect(() => decide(state, { type: 'waive', reason: 'words-2' }, '2017-06-17 10:00', 'dolisa.contact')).toThrow(
      expect.objectContaining({ code: 'not-in-this-state' }),
    )
  })
})

describe('who may act on a deadline', () => {
  const commune = aDeadline({ duty: 'iii7-3b-review', owner: 'pc-phan-thiet' })

  it('lets a district hand in for its communes and accept what they hand in', () => {
    expect(may(commune, 'submit', 'pc-tuyen-quang-city.contact')).toBe(true)
    expect(may(commune, 'accept', 'pc-tuyen-quang-city.contact')).toBe(true)
    expect(may(commune, 'submit', 'pc-na-hang.contact')).toBe(false)
  })

  it('lets nobody accept or waive his own report', () => {
    const own = aDeadline({ duty: 'v2-6b-report-6m', owner: 'dolisa' })
    for (const action of ['accept', 'return', 'extend', 'waive']) expect(may(own, action, 'dolisa.contact')).toBe(false)
    expect(may(own, 'waive', 'ppc.vice-chair')).toBe(true)
  })

  it('shows it to its agency’s reporting posts, not to its other posts, and to those who were told', () => {
    const late = wakeUntil(aDeadline({ duty: 'v3-3a-stats', owner: 'police' }), '2017-06-19 08:00').state
    expect(may(late, 'read', 'police.staff')).toBe(true)
    expect(may(late, 'read', 'police.duty')).toBe(false)
    expect(may(aDeadline(), 'read', 'ppc.vice-chair')).toBe(false)
    const asked = wakeUntil(aDeadline(), '2017-06-30 23:00').state
    const told = decide(asked, { type: 'confirm-escalation', rung: 'e3' }, '2017-07-03 09:00', 'dolisa.director').state
    expect(may(told, 'read', 'ppc.vice-chair')).toBe(true)
    expect(may(submitted(told, '2017-07-04 09:00').state, 'read', 'ppc.vice-chair')).toBe(true)
  })

  it('lists no command of its own that nobody may give', () => {
    const commands = [
      'open',
      'submit',
      'explain',
      'extend',
      'accept',
      'return',
      'waive',
      'dispatch',
      'confirm-escalation',
      'decline-escalation',
    ]
    expect(commands.filter((command) => authorisation[`deadline.${command}`] === undefined)).toEqual([])
  })
})

describe('what is shown of a deadline', () => {
  it('is where it stands, what waits, what the ladder did and will, and the words of the plan', () => {
    const asked = wakeUntil(aDeadline(), '2017-06-30 23:00').state
    const viewer = { ...context(), now: at('2017-06-30 23:00'), by: 'dolisa.director' } as const
    expect(deadlineView({ state: asked, rev: 0 }, viewer)).toMatchObject({
      code: asked.code,
      status: 'open',
      rev: 0,
      answerBy: at('2017-06-16 23:59:59.999'),
      waitingForConfirmation: [{ rung: 'e3', of: 'dolisa.director' }],
      mayDo: expect.arrayContaining(['confirm-escalation', 'decline-escalation']),
      dutyWords: { section: expect.stringMatching(/^V/) },
      names: { health: { vi: 'Sở Y tế' }, 'dolisa.director': { en: expect.stringContaining('Director') } },
    })
  })

  it('names every text that was written about it', () => {
    const noted = decide(aDeadline(), { ...aSubmission, note: 'words-1' }, '2017-06-15 10:00', 'health.contact').state
    const back = decide(noted, { type: 'return', reason: 'words-2' }, '2017-06-16 10:00', 'dolisa.contact').state
    const explained = decide(
      back,
      { type: 'explain', expected: '2017-06-30', text: 'words-3' },
      '2017-06-16 11:00',
      'health.contact',
    ).state
    const extended = decide(
      explained,
      { type: 'extend', until: '2017-06-30', reason: 'words-4' },
      '2017-06-16 12:00',
      'dolisa.contact',
    ).state
    const waived = decide(extended, { type: 'waive', reason: 'words-5' }, '2017-06-16 13:00', 'dolisa.contact').state
    expect(deadlineTexts(waived).sort()).toEqual(['words-1', 'words-2', 'words-3', 'words-4', 'words-5'])
  })

  it('reads back from its stored form in every state', () => {
    const states = [
      aDeadline(),
      submitted().state,
      decide(submitted().state, { type: 'accept' }, '2017-06-16 10:00', 'dolisa.contact').state,
    ]
    for (const state of states) expect(deadline.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
  })
})
