import { describe, expect, it } from 'vitest'
import { agency } from '../../shared/domain/agency.ts'
import { firstHolderOf } from '../../shared/domain/agency-directory.ts'
import { isFeedAlive } from '../../shared/domain/agency-feeds.ts'
import { type AgencyState, newAgency } from '../../shared/domain/agency-state.ts'
import { contextAt } from '../support/deadlines.ts'

const post = 'health.contact'
const now = '2017-05-29 09:00'
const holder = { sub: firstHolderOf(post).sub, iss: 'https://login.example' }
const opened = newAgency('health', contextAt(now).now)

const decide = (state: AgencyState, command: Parameters<typeof agency.decide>[1], by = post) =>
  agency.decide(state, command, contextAt(now, by))
const made = (feed = 'first', state = opened) => decide(state, { type: 'make-feed', feed, person: holder })
const isAlive = (state: AgencyState, feed: string, local = now) => isFeedAlive(state, post, feed, contextAt(local))

describe('the calendar address of a post', () => {
  it('lives from when it was given, and its history names the post alone', () => {
    const { state, facts } = made()
    expect(isAlive(state, 'first')).toBe(true)
    expect(facts).toEqual([{ type: 'agency.feed-made', data: { role: 'contact' } }])
    expect(isFeedAlive(state, 'health.director', 'first', contextAt(now))).toBe(false)
    expect(isFeedAlive(undefined, post, 'first', contextAt(now))).toBe(false)
  })

  it('dies when another is asked for, and when it is revoked', () => {
    const { state } = made('second', made().state)
    expect(['first', 'second'].map((feed) => isAlive(state, feed))).toEqual([false, true])
    const revoked = decide(state, { type: 'revoke-feed' })
    expect(revoked.facts).toEqual([{ type: 'agency.feed-revoked', data: { role: 'contact' } }])
    expect(isAlive(revoked.state, 'second')).toBe(false)
    expect(decide(revoked.state, { type: 'revoke-feed' })).toEqual({ state: revoked.state, facts: [] })
  })

  it('dies on the day from which somebody else holds the post, since it was given to who held it', () => {
    const holders = [
      { ...holder, from: '2017-01-01', until: '2017-06-04' },
      { sub: 'new-contact', from: '2017-06-05' },
    ]
    const roles = { contact: { holders } }
    const { state } = decide(made().state, { type: 'change', roles, persons: [] })
    expect(['2017-06-04 23:59', '2017-06-05 00:00'].map((local) => isAlive(state, 'first', local))).toEqual([true, false])
  })

  it('stays the holder’s while somebody stands in, who is given none', () => {
    const absences = [{ from: '2017-05-29', until: '2017-06-02', substitute: 'health.director' }]
    const { state } = decide(made().state, { type: 'change', roles: { contact: { absences } }, persons: [] })
    expect(isAlive(state, 'first')).toBe(true)
    const person = { ...holder, sub: firstHolderOf('health.director').sub }
    expect(() => decide(state, { type: 'make-feed', feed: 'second', person })).toThrow(/not to a substitute/)
  })

  it('is made for no post of another agency', () => {
    expect(() => decide(opened, { type: 'make-feed', feed: 'first', person: holder }, 'culture.contact')).toThrow(/post itself/)
    expect(() => decide(made().state, { type: 'revoke-feed' }, 'culture.contact')).toThrow(/post itself/)
  })
})
