import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allContracts } from '../../docs/all-contracts.ts'
import type { Runtime } from '../../local/runtime.ts'
import { act, sendTipOff, workOf } from '../../local/story/cast.ts'
import { aModel } from '../simulation/model/a-model.ts'
import { goodBodies } from '../support/good-bodies.ts'
import { at } from '../support/months-office.ts'
import { askAs, everyPost, posts, stale } from '../support/rights-walk.ts'

const [desk, second] = ['dolisa.tip-desk', 'dolisa.deputy-director']
const [watch, administrator] = ['dolisa.director', 'dolisa.administrator']
const lead = ['dolisa.contact', watch, second, 'dolisa.social-evils-head']
const district = ['pc-ham-yen.contact', 'pc-ham-yen.vice-chair', 'pc-ham-yen.division-head']

/** Who writes the half-year's report and who gets it. */
const reportReaders = [...lead, 'ppc.contact', 'ppc.office', 'ppc.vice-chair']

const items = { ordinary: 'tip-off', conflict: 'tip-off', task: 'inspection', report: 'deadline' } as const
type Item = keyof typeof items

/** Who may know of each item. Written out by hand, not taken from the code. */
const readers: Readonly<Record<Item, readonly string[]>> = {
  ordinary: [desk, second],
  conflict: ['inspectorate.contact', 'inspectorate.deputy-chief'],
  task: ['team178-province.leader', 'team178-province.deputy', watch],
  report: [...lead, ...district],
}

let runtime: Runtime
const found = {} as Record<Item, { id: string; code: string }>
let period = ''

beforeAll(async () => {
  runtime = await aModel()
  const first = async (post: string) => {
    const [item] = await workOf(runtime, post)
    return { id: String(item?.id), code: String(item?.code) }
  }
  await sendTipOff(runtime, 21)
  const screening = { ...goodBodies['POST /api/tip-offs/{id}/screen'] }
  await act(runtime, 'POST', `/api/tip-offs/${(await first(desk)).id}/screen`, desk, screening)
  await runtime.settle()
  found.task = await first('team178-province.leader')
  await sendTipOff(runtime, 22)
  found.ordinary = await first(desk)
  await sendTipOff(runtime, 23, { conflict: 'police' })
  found.conflict = await first('inspectorate.contact')
  const asked = await act(runtime, 'POST', '/api/deadlines', watch, { ...goodBodies['POST /api/deadlines'] })
  period = String(asked.period)
  found.report = { id: String(asked.id), code: String(asked.code) }
  await runtime.settle()
})
afterAll(() => runtime.stop())

/** Expects each post to be answered as it is to be. */
const expectAll = async (ask: (post: string) => Promise<{ status: number }>, wanted: (post: string) => number, who = posts) => {
  const wrong: string[] = []
  for (const post of who) {
    const { status } = await ask(post)
    if (status !== wanted(post)) wrong.push(`${post}: ${status}, not ${wanted(post)}`)
  }
  expect(wrong).toEqual([])
}

const get = (path: string) => (post: string) => askAs(runtime, post, 'GET', path)
const send = (method: string, path: string, body: object) => (post: string) => askAs(runtime, post, method, path, { body })

/** What is asked of each route that is not about one item, and by whom it is answered. */
const walks: Readonly<Record<string, () => Promise<void>>> = {
  'GET /api/history/{kind}/{id}': async () => {
    for (const [item, kind] of Object.entries(items) as [Item, string][])
      await expectAll(
        get(`/api/history/${kind}/${encodeURIComponent(found[item].id)}`),
        (post) => (readers[item].includes(post) ? 200 : 404),
        everyPost,
      )
  },
  'GET /api/items/{code}': async () => {
    for (const item of Object.keys(items) as Item[])
      await expectAll(get(`/api/items/${found[item].code}`), (post) => (readers[item].includes(post) ? 200 : 404), everyPost)
  },
  'GET /api/work': async () => {
    for (const post of posts) {
      const { body } = await runtime.http('GET', '/api/work', { post })
      const own = (body as { items: { kind: string; id: string; post: string }[] }).items
      for (const item of own) expect(item.post).toBe(post)
      expect(own.some(({ id }) => id === found.conflict.id)).toBe(post === 'inspectorate.contact')
    }
    const other = 'inspectorate.contact'
    await expectAll(get(`/api/work?post=${other}`), (post) => (post === other ? 200 : 403), everyPost)
  },
  'GET /api/me': async () => {
    for (const post of posts) {
      const { body } = await runtime.http('GET', '/api/me', { post })
      expect((body as { posts: { post: string }[] }).posts.map((own) => own.post)).toEqual([post])
    }
  },
  'GET /api/overview': async () => {
    const keepers = [watch, 'dolisa.social-evils-head']
    for (const post of posts) {
      const { status, body } = await get('/api/overview')(post)
      expect(status).toBe(200)
      expect('open' in (body as object) && 'holes' in (body as object), post).toBe(keepers.includes(post))
      expect(JSON.stringify(body)).not.toContain(found.conflict.id)
    }
  },
  'GET /api/deadlines': async () => {
    for (const post of posts) {
      const { body } = await get(`/api/deadlines?period=${period}`)(post)
      const listed = (body as { deadlines: { id: string }[] }).deadlines
      expect(
        listed.some(({ id }) => id === found.report.id),
        post,
      ).toBe(readers.report.includes(post))
    }
  },
  'POST /api/deadlines': async () => {
    const tooLate = { ...goodBodies['POST /api/deadlines'], due: '2016-01-04' }
    await expectAll(send('POST', '/api/deadlines', tooLate), (post) => (lead.includes(post) ? 422 : 403))
  },
  'POST /api/escalations/{kind}/{id}/{rung}/confirm': () => escalation('confirm'),
  'POST /api/escalations/{kind}/{id}/{rung}/decline': () => escalation('decline'),
  'POST /api/calendar-feeds': async () => {
    for (const post of posts) {
      const { status, body } = await send('POST', '/api/calendar-feeds', {})(post)
      expect(status, post).toBe(201)
      const calendar = String((await runtime.http('GET', (body as { path: string }).path)).body)
      expect(calendar.includes(found.task.code), post).toBe(post === 'team178-province.leader')
      expect(calendar.includes(found.report.code), post).toBe(post === district[0])
      expect(calendar).not.toContain(found.conflict.code)
      expect(calendar).not.toContain(found.ordinary.code)
    }
  },
  'POST /api/calendar-feeds/revoke': () => expectAll(send('POST', '/api/calendar-feeds/revoke', {}), () => 200),
  'POST /api/mails/{id}/close': async () => {
    await expectAll(send('POST', '/api/mails/there-is-none/close', { reason: 'Đã báo bằng điện thoại.' }), () => 404)
    const path = `/api/mails/${encodeURIComponent('dolisa.tip-desk~2017-05-29T08-15~1')}/close`
    await expectAll(send('POST', path, { reason: 'Đã báo bằng điện thoại.' }), () => 404)
  },
  'GET /api/agencies/{id}': async () => {
    await expectAll(get('/api/agencies/health'), () => 200)
    for (const post of posts) {
      const isOwn = post.startsWith('health.') || post === administrator || post === second
      expect(JSON.stringify((await get('/api/agencies/health')(post)).body).includes('person-of:'), post).toBe(
        isOwn && post !== second,
      )
    }
  },
  'PUT /api/agencies/{id}': async () => {
    const mayChange = ['health.contact', 'health.director', administrator]
    const body = { rev: stale, confirmContacts: true }
    await expectAll(send('PUT', '/api/agencies/health', body), (post) => (mayChange.includes(post) ? 409 : 403))
  },
  'GET /api/calendar/{year}': () => expectAll(get('/api/calendar/2017'), () => 200),
  'PUT /api/calendar/{year}': () =>
    expectAll(send('PUT', '/api/calendar/2017', { ...goodBodies['PUT /api/calendar/{year}'], rev: stale }), (post) =>
      post === administrator ? 409 : 403,
    ),
  'POST /api/calendar/{year}/preview': () =>
    expectAll(send('POST', '/api/calendar/2017/preview', goodBodies['POST /api/calendar/{year}/preview'] ?? {}), (post) =>
      post === administrator ? 200 : 403,
    ),
  'POST /api/dossiers': () =>
    expectAll(
      send('POST', '/api/dossiers', { ...goodBodies['POST /api/dossiers'] }),
      (post) => (['pc-ham-yen.contact', 'pc-ham-yen.vice-chair', 'dolisa.social-evils-head'].includes(post) ? 201 : 403),
      everyPost,
    ),
  'POST /api/local-reports': () => anyoneLogs('/api/local-reports'),
  'POST /api/tip-offs/by-staff': () => anyoneLogs('/api/tip-offs/by-staff'),
  'POST /api/programme/go-live': () =>
    expectAll(send('POST', '/api/programme/go-live', {}), (post) => (post === administrator ? 200 : 403)),
  'GET /api/reports': async () => {
    await runtime.clock.advanceTo(at('2017-06-05', '09:00'))
    for (const post of posts) {
      const { status, body } = await get('/api/reports')(post)
      expect([status, (body as { reports: object[] }).reports.length > 0], post).toEqual([200, reportReaders.includes(post)])
    }
  },
  'GET /api/reports/{period}': () => expectAll(get('/api/reports/2017-H1'), (post) => (reportReaders.includes(post) ? 200 : 404)),
  'GET /api/reports/{period}/docx': () => expectAll(get('/api/reports/2017-H1/docx?version=9'), () => 404),
  'GET /api/reports/{period}/{format}': () => expectAll(get('/api/reports/2017-H1/csv?version=9'), () => 404),
  'POST /api/reports/{period}': () =>
    expectAll(send('POST', '/api/reports/2017-H1', {}), (post) => (reportReaders.includes(post) ? 201 : 404)),
}

/** Nobody is asked yet: who may know of the item hears that it is not his to answer, others that there is none. */
const escalation = async (verb: string) => {
  for (const item of ['task', 'report'] as const) {
    const path = `/api/escalations/${items[item]}/${encodeURIComponent(found[item].id)}/e1/${verb}`
    await expectAll(send('POST', path, {}), (post) => (readers[item].includes(post) ? 403 : 404))
  }
}

/** Every official may write down what a citizen tells him. */
const anyoneLogs = (path: string) =>
  expectAll(send('POST', path, goodBodies[`POST ${path}`] ?? {}), () => 201, [desk, 'pc-phu-luu.contact', 'court.chief'])

const isAboutOneItem = (path: string): boolean => /^\/api\/(tip-offs|inspections|deadlines|dossiers)\/\{id\}/.test(path)

describe('every post at every list and office', () => {
  it('leaves no route of officials out', async () => {
    const routes = (await allContracts()).filter(({ access, path }) => access !== 'public' && !isAboutOneItem(path))
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(walks).sort())
  })

  it.each(Object.entries(walks))('%s', async (_, check) => check())

  it('acts for no post that the person does not hold', async () => {
    for (const [method, path] of [
      ['GET', `/api/tip-offs/${found.conflict.id}`],
      ['GET', `/api/items/${found.conflict.code}`],
      ['GET', '/api/overview'],
      ['GET', '/api/agencies/inspectorate'],
    ] as const)
      for (const post of [desk, watch, 'police.director', 'pc-ham-yen.contact'])
        expect((await askAs(runtime, post, method, path, { as: 'inspectorate.contact' })).status, path).toBe(403)
  })
})
