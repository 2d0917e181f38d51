import { describe, expect, it } from 'vitest'
import type { Directory } from '../../shared/domain/agency-directory.ts'
import { directoryFor, directoryOver, firstHolderOf, holdsPost, reachPost } from '../../shared/domain/agency-directory.ts'
import type { AgencyState, RoleState } from '../../shared/domain/agency-state.ts'
import { newAgency } from '../../shared/domain/agency-state.ts'
import { at, pack } from '../support/mails.ts'

const iss = 'https://issuer.example'

const entered = (roles: Readonly<Record<string, RoleState>>): AgencyState => ({
  ...newAgency('health', at('2017-07-03 08:00')),
  roles: { ...roles },
})

const over = (roles: Readonly<Record<string, RoleState>>): Directory =>
  directoryOver(pack, (id) => (id === 'health' ? entered(roles) : undefined))

const holds = (directory: Directory, sub: string, date: string, post = 'health.director') =>
  holdsPost(directory, post, { iss, sub }, date)

describe('who holds a post', () => {
  it('is the programme’s first holder until the agency has entered one', () => {
    expect(holds(over({}), firstHolderOf('health.director').sub, '2017-05-29')).toBe(true)
    expect(holds(over({}), 'somebody-else', '2017-05-29')).toBe(false)
  })

  it('follows the dates, so that a leaver’s rights end with his last day', () => {
    const directory = over({
      director: {
        holders: [
          { sub: 'a', from: '2017-01-01', until: '2017-05-31' },
          { sub: 'b', from: '2017-06-01' },
        ],
      },
    })
    expect([holds(directory, 'a', '2017-05-31'), holds(directory, 'a', '2017-06-01')]).toEqual([true, false])
    expect([holds(directory, 'b', '2017-05-31'), holds(directory, 'b', '2017-06-01')]).toEqual([false, true])
    expect(holds(directory, firstHolderOf('health.director').sub, '2017-06-01')).toBe(false)
  })

  it('is nobody of another issuer where the agency named one', () => {
    const directory = over({ director: { holders: [{ sub: 'a', iss: 'https://other.example', from: '2017-01-01' }] } })
    expect(holds(directory, 'a', '2017-05-29')).toBe(false)
  })

  it('passes to the substitute’s holder for the days of an absence, and not beyond', () => {
    const directory = over({
      director: { absences: [{ from: '2017-06-05', until: '2017-06-09', substitute: 'health.division-head' }] },
    })
    const { sub } = firstHolderOf('health.division-head')
    expect(['2017-06-02', '2017-06-05', '2017-06-09', '2017-06-10'].map((date) => holds(directory, sub, date))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('knows no post of a body outside the system, of an unknown agency or of an unknown role', () => {
    for (const post of ['molisa.contact', 'nowhere.director', 'health.king'])
      expect(holds(over({}), firstHolderOf(post).sub, '2017-05-29', post)).toBe(false)
  })
})

describe('where a post is reached', () => {
  const absent = (substitute: string): RoleState => ({ absences: [{ from: '2017-06-05', until: '2017-06-09', substitute }] })

  it('is its own address, or the one its agency entered', () => {
    expect(reachPost(over({}), 'health.director', '2017-05-29')).toMatchObject({
      post: 'health.director',
      address: 'health.director@tuyenquang.example',
    })
    expect(reachPost(over({ director: { address: 'office@health.example' } }), 'health.director', '2017-05-29')).toMatchObject({
      address: 'office@health.example',
    })
  })

  it('is the substitute’s while its holder is absent', () => {
    expect(reachPost(over({ director: absent('health.division-head') }), 'health.director', '2017-06-05')).toMatchObject({
      post: 'health.division-head',
    })
  })

  it('is a hole without a holder, after a bounce, and where two posts stand in for each other', () => {
    expect(reachPost(over({ director: { holders: [] } }), 'health.director', '2017-06-05')).toEqual({ hole: 'no-holder' })
    const unreachable = { since: at('2017-05-29 09:00'), reason: 'bounced', address: 'x@health.example' } as const
    expect(reachPost(over({ director: { unreachable } }), 'health.director', '2017-06-05')).toEqual({ hole: 'bounced' })
    const circle = over({ director: absent('health.division-head'), 'division-head': absent('health.director') })
    expect(reachPost(circle, 'health.director', '2017-06-05')).toEqual({ hole: 'no-holder' })
  })

  it('asks for the agencies of substitutes too, each once', async () => {
    const asked: string[] = []
    const find = async (id: string) => {
      asked.push(id)
      return id === 'health' ? entered({ director: absent('dolisa.director') }) : undefined
    }
    const directory = await directoryFor('health.director', pack, find)
    expect(reachPost(directory, 'health.director', '2017-06-05')).toMatchObject({ post: 'dolisa.director' })
    expect(asked).toEqual(['health', 'dolisa'])
  })
})
