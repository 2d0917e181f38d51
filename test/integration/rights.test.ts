import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, sendTipOff, workOf } from '../../local/story/cast.ts'
import { goodBodies } from '../support/good-bodies.ts'
import { programme } from '../support/programme.ts'
import { aRuntime } from '../support/runtime.ts'

/** Every post of agencies of every sort: the lead, the issuer, police, inspectorate, teams, peers, requested bodies, two districts, two communes. */
const agencies = [
  'dolisa',
  'ppc',
  'police',
  'inspectorate',
  'team178-province',
  'team178-ham-yen',
  'health',
  'culture',
  'court',
  'women-union',
  'pc-ham-yen',
  'pc-son-duong',
  'pc-phan-thiet',
  'pc-phu-luu',
]
const posts = programme.agencies
  .filter(({ id }) => agencies.includes(id))
  .flatMap(({ id, roles }) => roles.map(({ role }) => `${id}.${role}`))

const [desk, second] = ['dolisa.tip-desk', 'dolisa.deputy-director']
const [leader, deputy, director] = ['team178-province.leader', 'team178-province.deputy', 'dolisa.director']

const tipOffActs = ['open', 'screen', 'confirm', 'acknowledge', 'hand-over', 'ask']
const inspectionActs = [
  ...['acknowledge', 'decide', 'record', 'settle', 'recommend'],
  ...['answer-recommendation', 'extend', 'reassign', 'cancel'],
]
const deadlineActs = ['submit', 'draft', 'accept', 'return', 'explain', 'extend', 'waive', 'dispatch']

/** What each post may do to one item; a post that is not named may not even know of it. Written out by hand, not taken from the code. */
type May = Readonly<Record<string, readonly string[]>>

const ordinaryTipOff: May = { [desk]: ['open', 'screen', 'ask', 'acknowledge', 'hand-over'], [second]: ['open', 'confirm'] }
const conflictTipOff: May = {
  'inspectorate.contact': ['open', 'screen', 'ask', 'acknowledge', 'hand-over'],
  'inspectorate.deputy-chief': ['open', 'confirm'],
}
const urgentTipOff: May = {
  'police.duty': ['open', 'screen', 'ask', 'acknowledge', 'hand-over'],
  'police.duty-commander': ['open', 'confirm'],
}
const inspectionTask: May = {
  [leader]: ['acknowledge', 'decide', 'record', 'settle', 'recommend', 'answer-recommendation'],
  [deputy]: ['acknowledge', 'record', 'settle'],
  [director]: ['extend', 'reassign', 'cancel'],
}

/** A stale version: whoever has the right is told that the item changed, and nothing is changed by asking. */
const stale = 9999

describe('every post at every route', () => {
  let runtime: Runtime
  const items: Record<string, string> = {}
  const idAt = async (post: string) => String((await workOf(runtime, post))[0]?.id)

  beforeAll(async () => {
    runtime = await aRuntime({ workers: { http: 2 } })
    await sendTipOff(runtime, 21)
    items.accepted = await idAt(desk)
    await act(runtime, 'POST', `/api/tip-offs/${items.accepted}/screen`, desk, {
      ...goodBodies['POST /api/tip-offs/{id}/screen'],
    })
    await runtime.settle()
    items.inspection = await idAt(leader)
    await sendTipOff(runtime, 22)
    items.ordinary = await idAt(desk)
    await sendTipOff(runtime, 23, { conflict: 'police' })
    items.conflict = await idAt('inspectorate.contact')
    await sendTipOff(runtime, 24, { urgent: ['trafficking'] })
    items.urgent = await idAt('police.duty')
    const asked = await act(runtime, 'POST', '/api/deadlines', director, { ...goodBodies['POST /api/deadlines'] })
    items.deadline = String(asked.id)
    await runtime.settle()
  })
  afterAll(() => runtime.stop())

  /** How each post is answered at each act, and at the item itself, where the answer is not that there is no such thing. */
  const walk = async (folder: string, id: string, acts: readonly string[]): Promise<Record<string, string[]>> => {
    const open: Record<string, string[]> = {}
    const ask = async (post: string, verb: string): Promise<number> => {
      const body = { ...goodBodies[`POST ${folder}/{id}/${verb}`], rev: stale }
      const path = `${folder}/${encodeURIComponent(id)}`
      const call = { post, headers: { 'keng-post': post } }
      if (verb === 'read') return (await runtime.http('GET', path, call)).status
      if (verb === 'open')
        return (await runtime.http('POST', `${path}/open`, { ...call, body: { purpose: 'no-such-purpose' } })).status
      return (await runtime.http('POST', `${path}/${verb}`, { ...call, body })).status
    }
    for (const post of posts)
      for (const verb of ['read', ...acts]) {
        const status = await ask(post, verb)
        if (status === 404) continue
        expect([200, 403, 409, 422], `${post} ${verb}`).toContain(status)
        open[post] ??= []
        if (status !== 403 && verb !== 'read') open[post].push(verb)
      }
    return open
  }

  const sorted = (may: May): May =>
    Object.fromEntries(Object.entries(may).map(([post, acts]): [string, string[]] => [post, [...acts].sort()]))

  it('shows an ordinary tip-off to its desk and to the second post, who alone may act on it', async () => {
    expect(sorted(await walk('/api/tip-offs', String(items.ordinary), tipOffActs))).toEqual(sorted(ordinaryTipOff))
  })

  it('shows one about an official to the inspectorate alone', async () => {
    expect(sorted(await walk('/api/tip-offs', String(items.conflict), tipOffActs))).toEqual(sorted(conflictTipOff))
  })

  it('shows an urgent one to the police on duty alone', async () => {
    expect(sorted(await walk('/api/tip-offs', String(items.urgent), tipOffActs))).toEqual(sorted(urgentTipOff))
  })

  it('shows a task to its team and to the director over it', async () => {
    expect(sorted(await walk('/api/inspections', String(items.inspection), inspectionActs))).toEqual(sorted(inspectionTask))
  })

  it('shows what a district owes to the district, to those who receive it and to those who watch over it', async () => {
    const found = await walk('/api/deadlines', String(items.deadline), deadlineActs)
    const outsiders = Object.keys(found).filter((post) => !/^(pc-ham-yen|dolisa)\./.test(post))
    expect(outsiders).toEqual([])
    expect(found['pc-ham-yen.contact']).toEqual(expect.arrayContaining(['submit', 'explain', 'dispatch']))
    expect(found['pc-ham-yen.contact']).not.toContain('accept')
    expect(found['pc-ham-yen.contact']).not.toContain('waive')
    expect(found[director]).toEqual(expect.arrayContaining(['accept', 'return', 'extend', 'waive']))
  })

  it('gives no post an answer to what is not there, nor to a post that the person does not hold', async () => {
    for (const post of [desk, leader, director, 'police.duty', 'pc-ham-yen.contact']) {
      const call = { post, headers: { 'keng-post': post } }
      for (const path of ['/api/tip-offs/none', '/api/inspections/none', '/api/deadlines/none', '/api/history/tip-off/none'])
        expect((await runtime.http('GET', path, call)).status).toBe(404)
      const borrowed = { post, headers: { 'keng-post': 'inspectorate.deputy-chief' } }
      expect((await runtime.http('GET', `/api/tip-offs/${items.conflict}`, borrowed)).status).toBe(403)
    }
  })

  it('offers each post what it may do now, and nothing else', async () => {
    const offers = async (folder: string, id: string, post: string): Promise<unknown> => {
      const { body } = await runtime.http('GET', `${folder}/${encodeURIComponent(id)}`, { post, headers: { 'keng-post': post } })
      return (body as { mayDo?: unknown }).mayDo
    }
    expect(await offers('/api/tip-offs', String(items.ordinary), desk)).toEqual(['open', 'screen', 'ask'])
    expect(await offers('/api/tip-offs', String(items.ordinary), second)).toEqual(['open'])
    expect(await offers('/api/inspections', String(items.inspection), leader)).toEqual(['acknowledge', 'decide'])
    expect(await offers('/api/inspections', String(items.inspection), director)).toEqual(['extend', 'reassign', 'cancel'])
    expect(await offers('/api/tip-offs', String(items.conflict), director)).toBeUndefined()
  })
})
