import { describe, expect, it } from 'vitest'
import type { Fact } from '../../events/index.ts'
import { agency } from '../../shared/domain/agency.ts'
import type { AgencyCommand } from '../../shared/domain/agency-command.ts'
import { agencyCommandOf } from '../../shared/domain/agency-command.ts'
import type { AgencyState } from '../../shared/domain/agency-state.ts'
import type { Context, Decision, Wake } from '../../shared/domain/aggregate.ts'
import { mayAct } from '../../shared/domain/authorisation.ts'
import { at, contextAt } from '../support/mails.ts'

type Given = AgencyState | undefined

const decide = (
  state: Given,
  command: AgencyCommand | Wake,
  local = '2017-05-29 09:00',
  by: Context['by'] = 'health.contact',
): Decision<AgencyState, Fact> => agency.decide(state, command, contextAt(local, by))

const opened = (id = 'health', local = '2017-05-29 09:00'): AgencyState =>
  decide(undefined, { type: 'open', agency: id }, local, 'system').state

const holders = (sub: string) => [{ sub, from: '2017-06-01' }]

const change = (
  roles: Extract<AgencyCommand, { type: 'change' }>['roles'],
  persons: readonly string[] = ['proposer'],
): AgencyCommand => ({
  type: 'change',
  roles,
  persons,
})

describe('an agency', () => {
  it('opens once, and not when it is outside the system or unknown', () => {
    expect(decide(opened(), { type: 'open', agency: 'health' })).toEqual({ state: opened(), facts: [] })
    for (const id of ['molisa', 'nowhere'])
      expect(() => decide(undefined, { type: 'open', agency: id })).toThrow(/no such agency/)
  })

  it('enters a holder, an address and an absence of an ordinary post at once', () => {
    const absences = [{ from: '2017-06-05', until: '2017-06-09', substitute: 'health.division-head' }]
    const { state, facts } = decide(
      opened(),
      change({ director: { holders: holders('b'), address: 'd@health.example', absences } }),
    )
    expect(state.roles.director).toEqual({ holders: holders('b'), address: 'd@health.example', absences })
    expect(facts).toEqual([
      { type: 'agency.changed', data: { roles: ['director'], what: { director: ['address', 'holders', 'absences'] } } },
    ])
  })

  it('keeps what a change leaves out', () => {
    const before = decide(opened(), change({ director: { holders: holders('b') } })).state
    expect(decide(before, change({ director: { address: 'd@health.example' } })).state.roles.director?.holders).toEqual(
      holders('b'),
    )
  })

  it.each([
    [{ king: { address: 'k@health.example' } }, /no post health.king/],
    [{ director: { holders: [{ sub: 'a', from: '2017-06-02', until: '2017-06-01' }] } }, /before its «from»/],
    [{ director: { absences: [{ from: '2017-06-01', until: '2017-06-02', substitute: 'health.director' }] } }, /cannot stand in/],
    [{ director: { absences: [{ from: '2017-06-01', until: '2017-06-02', substitute: 'nowhere.king' }] } }, /cannot stand in/],
  ])('refuses %j', (roles, words) => {
    expect(() => decide(opened(), change(roles))).toThrow(words)
  })

  it('refuses each entry where it stands, so that a form can show it there', () => {
    const absences = [
      { from: '2017-06-01', until: '2017-06-02', substitute: 'health.contact' },
      { from: '2017-06-05', until: '2017-06-04', substitute: 'health.director' },
    ]
    const roles = { director: { holders: [...holders('a'), { sub: 'b', from: '2017-06-02', until: '2017-06-01' }], absences } }
    expect(() => decide(opened(), change(roles))).toThrow(
      expect.objectContaining({
        code: 'dates-reversed',
        fields: [
          expect.objectContaining({ pointer: '/roles/director/holders/1/until', code: 'dates-reversed' }),
          expect.objectContaining({ pointer: '/roles/director/absences/1/until', code: 'dates-reversed' }),
          expect.objectContaining({ pointer: '/roles/director/absences/1/substitute', code: 'unknown-substitute' }),
        ],
      }),
    )
  })

  it('may be changed by its contact, its head and the administrator, and by nobody else', () => {
    const parties = agency.parties(opened(), contextAt('2017-05-29 09:00'))
    expect(
      ['health.contact', 'health.director', 'dolisa.administrator'].map((post) => mayAct('agency', 'change', post, parties)),
    ).toEqual([true, true, true])
    expect(['health.division-head', 'dolisa.contact'].map((post) => mayAct('agency', 'change', post, parties))).toEqual([
      false,
      false,
    ])
  })

  it('does one thing a request', () => {
    expect(agencyCommandOf({ drop: true }, [])).toEqual({ type: 'drop-seal-change' })
    expect(agencyCommandOf({ confirmContacts: true }, [])).toEqual({ type: 'confirm-contacts' })
    expect(() => agencyCommandOf({ confirmContacts: true, approve: true }, [])).toThrow(/one of/)
    expect(() => agencyCommandOf({}, [])).toThrow(/one of/)
  })
})

describe('who may open seals', () => {
  const proposed = () =>
    decide(opened('dolisa'), change({ 'tip-desk': { holders: holders('new-desk') } }), undefined, 'dolisa.administrator')
  const approve = (persons: readonly string[], by: Context['by'] = 'dolisa.deputy-director') =>
    decide(proposed().state, { type: 'approve-seal-change', persons }, undefined, by)

  it('does not change by one person', () => {
    expect(proposed().state.roles['tip-desk']).toBeUndefined()
    expect(proposed().facts).toEqual([
      {
        type: 'agency.seal-change-proposed',
        data: {
          roles: ['tip-desk'],
          what: { 'tip-desk': ['holders'] },
          tell: ['dolisa.deputy-director', 'dolisa.tip-desk'],
          above: ['dolisa.social-evils-head', 'dolisa.director'],
        },
      },
    ])
    expect(agency.index(proposed().state)).toMatchObject({ owner: 'dolisa.deputy-director' })
  })

  it('changes when a second person approves, and who held the post is told', () => {
    const { state, facts } = approve(['deputy'])
    expect(state.roles['tip-desk']?.holders).toEqual(holders('new-desk'))
    expect(state.sealChange).toBeUndefined()
    expect(facts).toEqual([
      {
        type: 'agency.seal-change-approved',
        data: {
          roles: ['tip-desk'],
          what: { 'tip-desk': ['holders'] },
          tell: ['dolisa.administrator', 'dolisa.tip-desk'],
          above: ['dolisa.social-evils-head', 'dolisa.director'],
        },
      },
    ])
  })

  it('is not approved by the proposer in another post, by the same post, or by who would gain', () => {
    expect(() => approve(['proposer'])).toThrow(/Somebody else/)
    expect(() => approve(['other'], 'dolisa.administrator')).toThrow(/Somebody else/)
    expect(() => approve(['new-desk'])).toThrow(/Somebody else/)
  })

  it('cannot be widened through a substitute that may not open seals', () => {
    const absences = [{ from: '2017-06-01', until: '2017-06-30', substitute: 'dolisa.contact' }]
    expect(() => decide(opened('dolisa'), change({ 'tip-desk': { absences } }))).toThrow(/may do so too/)
  })

  it('includes its address, so that who opens seals today hears of a change where he is', () => {
    const moved = decide(
      opened('dolisa'),
      change({ 'tip-desk': { address: 'other@tuyenquang.example' } }),
      undefined,
      'dolisa.contact',
    )
    expect(moved.state.roles['tip-desk']).toBeUndefined()
    expect(moved.facts).toMatchObject([
      { type: 'agency.seal-change-proposed', data: { tell: expect.arrayContaining(['dolisa.tip-desk']) } },
    ])
  })

  it('stays within the agency when somebody stands in', () => {
    const absences = [{ from: '2017-06-01', until: '2017-06-30', substitute: 'dolisa.deputy-director' }]
    const away = change({ contact: { absences } })
    expect(() => decide(opened('inspectorate'), away, undefined, 'inspectorate.contact')).toThrow(/of its own agency/)
  })

  it('is not approved by the one who would stand in', () => {
    const absences = [{ from: '2017-06-01', until: '2017-06-30', substitute: 'dolisa.deputy-director' }]
    const away = decide(opened('dolisa'), change({ 'tip-desk': { absences } }), undefined, 'dolisa.contact').state
    const by = (post: string, persons: readonly string[]) =>
      decide(away, { type: 'approve-seal-change', persons }, undefined, post)
    expect(() => by('dolisa.deputy-director', ['person-of:dolisa.deputy-director'])).toThrow(/Somebody else/)
    expect(() => by('dolisa.administrator', ['person-of:dolisa.deputy-director'])).toThrow(/Somebody else/)
    expect(by('dolisa.administrator', ['person-of:dolisa.administrator']).state.roles['tip-desk']).toEqual({ absences })
  })

  it('stays as it is when the proposal is turned down or taken back, and those who heard of it are told', () => {
    for (const by of ['dolisa.deputy-director', 'dolisa.administrator']) {
      const { state, facts } = decide(proposed().state, { type: 'drop-seal-change' }, undefined, by)
      expect(state).toEqual(opened('dolisa'))
      expect(facts).toMatchObject([
        { type: 'agency.seal-change-dropped', data: { roles: ['tip-desk'], tell: expect.arrayContaining(['dolisa.tip-desk']) } },
      ])
    }
    expect(() => decide(opened('dolisa'), { type: 'drop-seal-change' })).toThrow(/waits for approval/)
  })

  it('has nothing to approve when nothing was proposed', () => {
    expect(() => decide(opened('dolisa'), { type: 'approve-seal-change', persons: [] })).toThrow(/waits for approval/)
  })
})

describe('contacts', () => {
  const dueAt = (state: AgencyState) => agency.dueAt(state, contextAt('2017-05-29 09:00'))

  it('are asked about on the first working day of each quarter', () => {
    expect(dueAt(opened())).toBe(at('2017-07-03 08:00'))
    const { state, facts } = decide(opened(), { type: 'wake' }, '2017-07-03 08:00', 'clock')
    expect(facts).toMatchObject([
      {
        type: 'ladder.rang',
        data: { rung: 'r-5', to: ['health.contact'], about: { owner: 'health', step: 'contacts' }, due: at('2017-07-10 17:00') },
      },
    ])
    expect(agency.index(state)).toEqual({
      owner: 'health.contact',
      deadline: at('2017-07-10 17:00'),
      about: { agency: 'health', act: 'confirm-contacts' },
      period: 'agency#open',
    })
  })

  it('that nobody confirms are an escalation to the head', () => {
    let state = opened()
    const rang: string[] = []
    for (let due = dueAt(state); due !== undefined && due <= at('2017-08-01 00:00'); due = dueAt(state)) {
      const decision = agency.decide(state, { type: 'wake' }, { ...contextAt('2017-05-29 09:00', 'clock'), now: due })
      rang.push(...decision.facts.map((fact) => (fact.type === 'ladder.rang' ? `${fact.data.rung} ${fact.data.to}` : fact.type)))
      expect(decision.state).not.toEqual(state)
      state = decision.state
    }
    expect(rang).toEqual(['r-5 health.contact', 'r-0 health.contact', 'o+5 health.contact', 'e1 health.director'])
  })

  it('that are confirmed are at rest until the next quarter', () => {
    const asked = decide(opened(), { type: 'wake' }, '2017-07-03 08:00', 'clock').state
    const { state, facts } = decide(asked, { type: 'confirm-contacts' }, '2017-07-04 10:00')
    expect(facts).toEqual([{ type: 'agency.contacts-confirmed', data: {} }])
    expect(state.contacts).toBeUndefined()
    expect(dueAt(state)).toBe(at('2017-10-02 08:00'))
  })

  it('are asked about anew each quarter, also of an agency that never answers', () => {
    let state = opened('court')
    const asked = new Set<string | undefined>()
    for (let due = dueAt(state); due !== undefined && due <= at('2018-07-31 00:00'); due = dueAt(state)) {
      const { state: next } = agency.decide(state, { type: 'wake' }, { ...contextAt('2017-05-29 09:00', 'clock'), now: due })
      expect(next).not.toEqual(state)
      state = next
      asked.add(state.contacts?.opened)
    }
    expect([...asked]).toEqual(
      ['2017-07-03', '2017-10-02', '2018-01-02', '2018-04-02', '2018-07-02'].map((day) => at(`${day} 08:00`)),
    )
  })

  it('of a body that is only requested never climb', () => {
    const { facts } = decide(opened('court'), { type: 'wake' }, '2017-07-03 08:00', 'clock')
    expect(facts).toMatchObject([{ type: 'ladder.rang', data: { act: 'courtesy', to: ['court.contact'] } }])
  })
})

describe('an address that fails', () => {
  const address = 'health.contact@tuyenquang.example'
  const mark = (state: AgencyState, failed = address) =>
    decide(state, { type: 'mark-unreachable', role: 'contact', address: failed, reason: 'bounced' }, '2017-05-29 10:00', 'system')

  it('is marked once, told to the administrator and listed', () => {
    const { state, facts } = mark(opened())
    expect(facts).toMatchObject([{ type: 'agency.post-unreachable', data: { role: 'contact', tell: ['dolisa.administrator'] } }])
    expect(agency.index(state)).toEqual({ period: 'agency#unreachable' })
    expect(mark(state)).toEqual({ state, facts: [] })
  })

  it('is not marked when the post has another one by now', () => {
    expect(mark(opened(), 'old@health.example').facts).toEqual([])
  })

  it('is mended by a new address or by a confirmation, and by nothing else', () => {
    const { state } = mark(opened())
    expect(decide(state, change({ contact: { holders: holders('b') } })).state.roles.contact?.unreachable).toBeDefined()
    expect(decide(state, change({ contact: { address: 'new@health.example' } })).state.roles.contact?.unreachable).toBeUndefined()
    expect(decide(state, { type: 'confirm-contacts' }).state.roles.contact?.unreachable).toBeUndefined()
  })
})
