import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RoleChange } from '../../../shared/domain/agency-command.ts'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { at, contextAt, pack } from '../../support/mails.ts'
import { useTable } from '../../support/table.ts'
import { asPost } from '../deadlines/as-post.ts'

useCompiledProgramme()
useTable()

const handlers: { me?: unknown } = {}

/** Enters something for an agency, or only opens it, as the planner does on the first night. */
const enter = async (id: string, roles?: Record<string, RoleChange>): Promise<void> => {
  const { commit } = await import('../../../shared/store/commit.ts')
  const { agency } = await import('../../../shared/domain/agency.ts')
  const context = contextAt('2017-05-01 09:00')
  await commit(agency, id, { type: 'open', agency: id }, context)
  if (roles) await commit(agency, id, { type: 'change', roles, persons: [] }, context)
}

interface Own {
  readonly post: string
  readonly as: string
  readonly absent?: object
}

/** Who the person is that was the first to hold a post. */
const me = async (post: string): Promise<Own[]> => {
  const { status, answer } = await asPost(handlers.me, post)
  expect(status).toBe(200)
  return (answer.posts as Own[]).map(({ post: own, as, absent }) => ({ post: own, as, ...(absent ? { absent } : {}) }))
}

const on = (day: string) => vi.setSystemTime(Date.parse(at(`${day} 09:00`)))
const day = '2017-01-01'

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at('2017-05-29 09:00')) })
  handlers.me = (await import('../../../functions/agencies/show-me.ts')).handler
  for (const { id, external } of pack.agencies) if (!external) await enter(id)
  await enter('health', {
    contact: { holders: [{ sub: 'person-of:culture.director', from: day, until: '2017-06-30' }] },
    director: { absences: [{ from: '2017-06-05', until: '2017-06-09', substitute: 'health.contact' }] },
  })
  await enter('justice', {
    director: { absences: [{ from: '2017-06-07', until: '2017-06-07', substitute: 'health.director' }] },
  })
  return () => vi.useRealTimers()
})

beforeEach(() => on('2017-05-29'))

describe('GET /api/me', () => {
  it('names the posts of whoever is signed in, wherever he was entered, until his last day', async () => {
    const own = [
      { post: 'culture.director', as: 'holder' },
      { post: 'health.contact', as: 'holder' },
    ]
    expect(await me('culture.director')).toEqual(expect.arrayContaining(own))
    expect(await me('culture.director')).toHaveLength(2)
    on('2017-07-03')
    expect(await me('culture.director')).toEqual([{ post: 'culture.director', as: 'holder' }])
    expect(await me('health.contact')).toEqual([])
  })

  it('names the post for which he stands in, while its holder is away, also over two steps', async () => {
    on('2017-06-06')
    const absent = { until: '2017-06-09', substitute: 'health.contact' }
    expect(await me('culture.director')).toContainEqual({ post: 'health.director', as: 'substitute', absent })
    expect(await me('health.director')).toEqual([{ post: 'health.director', as: 'holder', absent }])
    expect((await me('culture.director')).map(({ post }) => post)).not.toContain('justice.director')
    on('2017-06-07')
    expect((await me('culture.director')).map(({ post }) => post)).toContain('justice.director')
  })

  it('says which of them may change their own agency', async () => {
    const may = async (post: string) => {
      const { answer } = await asPost(handlers.me, post)
      return (answer.posts as { post: string; may: string[] }[]).find((own) => own.post === post)?.may
    }
    for (const post of ['justice.contact', 'justice.director', 'dolisa.administrator'])
      expect(await may(post), post).toContain('agency.change')
    expect(await may('justice.division-head')).not.toContain('agency.change')
  })

  it('knows who can be nobody here', async () => {
    expect(await me('nowhere.at-all')).toEqual([])
  })

  it('says what a post is called and may begin, and whether this is the rehearsal', async () => {
    const { answer } = await asPost(handlers.me, 'dolisa.director')
    expect(answer).toMatchObject({
      sub: 'person-of:dolisa.director',
      live: false,
      rehearsalAddress: pack.mail.rehearsalAddress,
      today: '2017-05-29',
    })
    const [own] = answer.posts as { name: { vi: string; en: string }; agencyName: { vi: string }; may: string[] }[]
    expect(own?.name.vi).toContain('Giám đốc')
    expect(own?.may).toEqual(expect.arrayContaining(['tip-off.log', 'deadline.open', 'overview']))
  })

  it('reads the few agencies that concern him and not all', async () => {
    const { client } = await import('../../../shared/store/client.ts')
    const sent = vi.spyOn(client, 'send')
    await me('culture.director')
    const names = sent.mock.calls.map(([command]) => command.constructor.name)
    sent.mockRestore()
    expect(names.filter((name) => name === 'QueryCommand')).toHaveLength(2)
    expect(names.filter((name) => name === 'GetItemCommand').length).toBeLessThanOrEqual(6)
  })
})
