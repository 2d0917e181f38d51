import { describe, expect, it } from 'vitest'
import { deadline } from '../../shared/domain/deadline.ts'
import { openingOf } from '../../shared/domain/deadline-occasion.ts'
import { aDeadline, anOpening, at, bells, contextAt, decide, dueAt, inStatus, pack, wakeUntil } from '../support/deadlines.ts'

const skipped = (facts: readonly { type: string; data: object }[]): unknown[] =>
  facts.flatMap((fact) => (fact.type === 'ladder.rung-skipped' && 'rung' in fact.data ? [fact.data.rung] : []))

describe('opening a deadline', () => {
  it('is work of the post that the ladder reminds, until the end of its day, listed under its period', () => {
    expect(deadline.index(aDeadline())).toEqual({
      about: { duty: aDeadline().duty, agency: aDeadline().owner, period: aDeadline().period, act: 'submit' },
      owner: 'health.contact',
      deadline: at('2017-06-16 23:59:59.999'),
      period: 'deadline#2017-H1',
    })
    const plan = aDeadline({ duty: 'v2-4a-quarterplan', owner: 'team178-province', period: '2017-Q3' })
    expect(deadline.index(plan).owner).toBe('team178-province.leader')
  })

  it('sleeps until its first reminder at eight in the morning fourteen days before', () => {
    expect(dueAt(aDeadline())).toBe(at('2017-06-02 08:00'))
  })

  it('changes nothing when it is opened a second time', () => {
    const state = aDeadline()
    expect(decide(state, anOpening({ due: '2017-06-30' }), '2017-05-03 00:30')).toEqual({ state, facts: [] })
  })

  it('takes its ladder along, so that a later change of policy does not touch it', () => {
    const state = inStatus(aDeadline(), 'open')
    const stricter = { ...pack, ladders: { ...pack.ladders, 'report-department': pack.ladders['report-lead'] ?? never() } }
    const woken = deadline.decide(state, { type: 'wake' }, { ...contextAt('2017-06-02 08:00', 'clock', stricter) })
    expect(woken.facts).toMatchObject([{ type: 'ladder.rang', data: { rung: 'r-14', to: ['health.contact'] } }])
    expect(inStatus(woken.state, 'open').ladder.rungs).toEqual(state.ladder.rungs)
  })

  it('names the post that heads an agency, whatever it is called there', () => {
    const rungs = inStatus(aDeadline(), 'open').ladder.rungs
    expect(rungs.find((rung) => rung.id === 'e1')?.to).toEqual(['health.director'])
  })

  it('records the reminders of a short duty that are over and rings only those ahead', () => {
    const opened = decide(undefined, anOpening(), '2017-06-11 09:00')
    expect(skipped(opened.facts)).toEqual(['r-14', 'r-7'])
    expect(bells(wakeUntil(opened.state, '2017-06-16 23:00').happened)).toEqual([
      '2017-06-13 08:00 r-3 health.contact',
      '2017-06-15 08:00 r-1 health.contact',
      '2017-06-16 08:00 r-0 health.contact',
    ])
  })

  it.each([
    ['the past', anOpening({ due: '2017-05-01' }), 'due-in-the-past'],
    ['a duty that is kept outside the system', anOpening({ duty: 'v3-3b-list', owner: 'police' }), 'excluded-duty'],
    ['an agency that nobody knows', anOpening({ owner: 'customs' }), 'unknown-agency'],
    ['an agency outside the system', anOpening({ owner: 'molisa' }), 'unknown-agency'],
    ['a duty that nobody knows', anOpening({ duty: 'v99' }), 'not-found'],
  ])('refuses %s', (_, command, code) => {
    expect(() => decide(undefined, command, '2017-05-02 00:30')).toThrow(expect.objectContaining({ code }))
  })
})

describe('a body that is only requested', () => {
  it('gets courtesy reminders, and nobody above it is ever told', () => {
    const state = aDeadline({ duty: 'v13-2-stats', owner: 'court' })
    const { happened } = wakeUntil(state, '2018-06-16 08:00')
    const rang = happened.flatMap(({ fact }) => (fact.type === 'ladder.rang' ? [fact.data] : []))
    expect(new Set(rang.map(({ act }) => act))).toEqual(new Set(['courtesy']))
    expect(new Set(rang.flatMap(({ to }) => to))).toEqual(new Set(['court.contact', 'dolisa.social-evils-head']))
  })

  it('is not escalated even if the programme gives it a ladder that climbs', () => {
    const duties = pack.duties.map((duty) => (duty.id === 'v13-2-stats' ? { ...duty, ladder: 'report-department' } : duty))
    const context = contextAt('2017-05-02 00:30', 'clock', { ...pack, duties })
    const { state } = deadline.decide(undefined, anOpening({ duty: 'v13-2-stats', owner: 'court' }), context)
    expect(inStatus(state, 'open').ladder.rungs.map(({ act }) => act)).not.toContain('escalate')
  })
})

describe('something asked for once', () => {
  const occasion = { agency: 'culture', due: '2017-05-10' }
  const context = contextAt('2017-05-02 10:00', 'dolisa.contact')
  const command = openingOf(occasion, 'k3', 'title', context)

  it('is told to its agency at once and goes to the lead agency', () => {
    const { state, facts } = deadline.decide(undefined, command, context)
    expect(facts[0]).toMatchObject({ type: 'deadline.opened', data: { duty: 'ad-hoc', tell: ['culture.contact'] } })
    expect(state).toMatchObject({
      id: 'adhoc~k3~culture',
      acceptor: { agency: 'dolisa', post: 'dolisa.contact' },
      period: '2017-H1',
    })
  })

  it('climbs the ladder that the reports of its agency climb', () => {
    const { state } = deadline.decide(undefined, command, context)
    expect(inStatus(state, 'open').ladder.id).toBe('report-department')
  })

  it('has a ladder even where the agency owes no report', () => {
    const asked = openingOf({ ...occasion, agency: 'inspectorate' }, 'k4', 'title', context)
    expect(dueAt(deadline.decide(undefined, asked, context).state)).toBeDefined()
  })

  it('refuses a recipient that is the agency itself', () => {
    const asked = openingOf({ ...occasion, recipient: 'culture' }, 'k5', 'title', context)
    expect(() => deadline.decide(undefined, asked, context)).toThrow(expect.objectContaining({ code: 'unknown-recipient' }))
  })
})

const never = (): never => {
  throw new Error('The reference programme has no ladder report-lead')
}
