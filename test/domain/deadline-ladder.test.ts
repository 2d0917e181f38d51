import { describe, expect, it } from 'vitest'
import { mayAct } from '../../shared/domain/authorisation.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineActs } from '../../shared/domain/deadline-acts.ts'
import { aDeadline, aSubmission, at, bells, contextAt, decide, dueAt, pack, wakeAt, wakeUntil } from '../support/deadlines.ts'

describe('the ladder of a department’s report', () => {
  it('reminds before, on and after its day, then climbs to the director, the lead agency and, after a question, the vice-chair', () => {
    expect(bells(wakeUntil(aDeadline(), '2017-06-30 23:00').happened)).toEqual([
      '2017-06-02 08:00 r-14 health.contact',
      '2017-06-09 08:00 r-7 health.contact',
      '2017-06-13 08:00 r-3 health.contact',
      '2017-06-15 08:00 r-1 health.contact',
      '2017-06-16 08:00 r-0 health.contact',
      '2017-06-19 08:00 o+1 health.contact health.division-head',
      '2017-06-21 08:00 o+3 health.contact',
      '2017-06-21 08:00 e1 health.director',
      '2017-06-23 08:00 o+5 health.contact',
      '2017-06-23 08:00 e2 dolisa.director',
      '2017-06-30 08:00 e3 asks dolisa.director',
    ])
  })

  it('moves a reminder on a day off to the working day before and an escalation to the one after', () => {
    const { happened } = wakeUntil(aDeadline({ due: '2017-09-01' }, '2017-07-01 00:30'), '2017-09-20 23:00')
    expect(bells(happened)).toContain('2017-08-18 08:00 r-14 health.contact')
    expect(bells(happened)).toContain('2017-09-07 08:00 e1 health.director')
    const sunday = wakeUntil(aDeadline({ due: '2017-06-18' }), '2017-06-18 23:00').happened
    expect(bells(sunday).at(-1)).toBe('2017-06-16 08:00 r-0 health.contact')
  })

  it('goes on every five working days, five times, and then only keeps itself awake', () => {
    const { state, happened } = wakeUntil(aDeadline(), '2018-06-01 08:00')
    const standing = bells(happened).filter((bell) => bell.includes(' still-'))
    expect(standing).toHaveLength(5)
    expect(standing[0]).toBe('2017-07-07 08:00 still-1 health.division-head')
    expect(dueAt(state)).toBeDefined()
  })

  it('lets only the newest reminder speak after an outage and records the others', () => {
    const { happened } = wakeAt(aDeadline(), [at('2017-06-15 11:00')])
    expect(bells(happened)).toEqual(['2017-06-15 11:00 r-1 health.contact'])
    const passedOver = happened.flatMap(({ fact }) => (fact.type === 'ladder.rung-skipped' ? [fact.data.rung] : []))
    expect(passedOver).toEqual(['r-14', 'r-7', 'r-3'])
  })

  it('leaves out no escalation after an outage, but each waits its gap after the one before', () => {
    const woken = wakeAt(aDeadline(), [at('2017-07-20 09:00')])
    const climbed = [...woken.happened, ...wakeUntil(woken.state, '2017-08-02 23:00').happened]
    expect(bells(climbed).filter((bell) => / e\d/.test(bell))).toEqual([
      '2017-07-20 09:00 e1 health.director',
      '2017-07-24 08:00 e2 dolisa.director',
      '2017-07-31 08:00 e3 asks dolisa.director',
    ])
  })

  it('says whose it is, for what and where it stands, in ids alone', () => {
    const [first] = wakeUntil(aDeadline(), '2017-06-02 08:00').happened
    expect(first?.fact.data).toMatchObject({
      due: at('2017-06-16 23:59:59.999'),
      about: { owner: 'health', duty: 'v-closing-report', period: '2017-H1', step: 'open' },
    })
  })
})

describe('an escalation between peers', () => {
  const asked = wakeUntil(aDeadline(), '2017-06-30 23:00').state

  it('waits for the post that was asked, which alone may answer', () => {
    expect(deadline.parties(asked, { programme: pack }).asked).toEqual(['dolisa.director'])
    expect(bells(wakeUntil(asked, '2017-09-01 08:00').happened).join()).not.toContain('ppc.vice-chair')
  })

  it('goes out when it is confirmed, once', () => {
    const command = { type: 'confirm-escalation', rung: 'e3' } as const
    const confirmed = decide(asked, command, '2017-07-03 09:00', 'dolisa.director')
    expect(confirmed.facts).toMatchObject([{ type: 'ladder.rang', data: { rung: 'e3', to: ['ppc.vice-chair'] } }])
    expect(deadline.parties(confirmed.state, { programme: pack })).toMatchObject({
      asked: [],
      told: expect.arrayContaining(['ppc.vice-chair']),
    })
  })

  it('answered again in the same words by the same post is answered once, and the other way round says what happened', () => {
    const by = 'dolisa.director'
    for (const [answer, other] of [
      ['confirm-escalation', 'decline-escalation'],
      ['decline-escalation', 'confirm-escalation'],
    ] as const) {
      const { state } = decide(asked, { type: answer, rung: 'e3' }, '2017-07-03 09:00', by)
      const parties = deadline.parties(state, { programme: pack })
      for (const type of [answer, other]) expect(mayAct('deadline', type, by, parties)).toBe(true)
      expect(decide(state, { type: answer, rung: 'e3' }, '2017-07-03 09:05', by)).toEqual({ state, facts: [] })
      expect(() => decide(state, { type: other, rung: 'e3' }, '2017-07-03 09:05', by)).toThrow(
        expect.objectContaining({ kind: 'conflict', code: 'answered-already' }),
      )
      expect(deadlineActs(state, contextAt('2017-07-03 09:05', by)).filter((act) => act.endsWith('escalation'))).toEqual([])
    }
  })

  it('stays inside when it is declined', () => {
    const declined = decide(asked, { type: 'decline-escalation', rung: 'e3' }, '2017-07-03 09:00', 'dolisa.director')
    expect(declined.facts).toEqual([{ type: 'ladder.declined', data: { rung: 'e3' } }])
    expect(bells(wakeUntil(declined.state, '2018-01-01 08:00').happened).join()).not.toContain('ppc.vice-chair')
  })

  it('is over once the report has come in', () => {
    const { state } = decide(asked, aSubmission, '2017-07-03 08:30', 'health.contact')
    expect(() => decide(state, { type: 'confirm-escalation', rung: 'e3' }, '2017-07-03 09:00', 'dolisa.director')).toThrow(
      expect.objectContaining({ code: 'not-asked' }),
    )
  })
})

describe('ladders of other owners', () => {
  it('lets a commune’s report climb to its district and no further', () => {
    const { happened } = wakeUntil(aDeadline({ duty: 'iii7-3b-review', owner: 'pc-phan-thiet' }), '2017-12-31 08:00')
    const told = new Set(happened.flatMap(({ fact }) => (fact.type === 'ladder.rang' ? fact.data.to : [])))
    expect(told).toEqual(
      new Set([
        'pc-phan-thiet.contact',
        'pc-phan-thiet.vice-chair',
        'pc-tuyen-quang-city.division-head',
        'pc-tuyen-quang-city.vice-chair',
      ]),
    )
  })

  it('lets the lead agency’s own report climb to the vice-chair, because nobody is told of himself', () => {
    const { happened } = wakeUntil(aDeadline({ duty: 'v2-6b-report-6m', owner: 'dolisa' }), '2017-06-22 08:00')
    expect(bells(happened).filter((bell) => / e\d/.test(bell))).toEqual([
      '2017-06-19 08:00 e1 dolisa.director',
      '2017-06-21 08:00 e2 ppc.vice-chair',
    ])
  })

  it('never wakes what is at its end', () => {
    const waived = decide(aDeadline(), { type: 'waive', reason: 'words-1' }, '2017-05-03 09:00', 'dolisa.contact').state
    expect(dueAt(waived)).toBeUndefined()
    expect(deadline.decide(waived, { type: 'wake' }, contextAt('2017-07-01 08:00'))).toEqual({ state: waived, facts: [] })
  })
})
