import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, revOf } from '../../local/story/cast.ts'
import { aRuntime } from '../support/runtime.ts'
import { eventsIn, storedItems } from '../support/stored.ts'

const post = 'pc-ham-yen.contact'
const lead = 'dolisa.contact'

describe('the calendar of a post', () => {
  let runtime: Runtime
  beforeAll(async () => {
    runtime = await aRuntime({ workers: { http: 1 } })
  })
  afterAll(() => runtime.stop())

  const make = async (as = post): Promise<string> => String((await act(runtime, 'POST', '/api/calendar-feeds', as, {})).path)
  const statusOf = async (path: string): Promise<number> => (await runtime.http('GET', path)).status
  const asked = async (title: string, due: string): Promise<{ id: string; code: string }> => {
    const { id, code } = await act(runtime, 'POST', '/api/deadlines', lead, { title, agency: 'pc-ham-yen', due })
    await runtime.settle()
    return { id: String(id), code: String(code) }
  }
  const decide = async (id: string, verb: string, as: string, body: object): Promise<void> => {
    const path = `/api/deadlines/${encodeURIComponent(id)}`
    await act(runtime, 'POST', `${path}/${verb}`, as, { rev: await revOf(runtime, path, as), ...body })
    await runtime.settle()
  }

  interface Day {
    readonly uid: string
    readonly day: string
    readonly sequence: number
  }
  const days = async (path: string): Promise<Record<string, Day>> => {
    const { status, body } = await runtime.http('GET', path)
    expect(status).toBe(200)
    const events = new ICAL.Component(ICAL.parse(String(body))).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
    return Object.fromEntries(
      events.map(({ uid, summary, sequence, startDate }) => [
        summary,
        { uid, day: startDate.toString(), sequence: Number(sequence) },
      ]),
    )
  }

  it('shows its days by code alone to whoever has the address, and follows what happens to them', async () => {
    const [first, second] = [await asked('Rà soát nhà nghỉ', '2017-06-20'), await asked('Thống kê cơ sở', '2017-06-22')]
    const path = await make()
    expect(path).not.toContain('person-of')
    const before = await days(path)
    const [one, two] = [`${first.code}: hạn báo cáo`, `${second.code}: hạn báo cáo`]
    expect([before[one]?.day, before[two]?.day]).toEqual(['2017-06-20', '2017-06-22'])

    await decide(first.id, 'extend', lead, { until: '2017-06-27', reason: 'Cần thêm thời gian rà soát.' })
    await decide(second.id, 'submit', post, { figures: {}, texts: { answer: 'Đã thống kê.' } })
    const after = await days(path)
    expect(after[one]).toMatchObject({ uid: before[one]?.uid, day: '2017-06-27' })
    expect(after[one]?.sequence).toBeGreaterThan(before[one]?.sequence ?? 0)
    expect(after[two]).toBeUndefined()

    const { headers, body } = await runtime.http('GET', path)
    expect(String(body)).not.toMatch(/Rà soát|pc-ham-yen|ad-hoc|person/)
    expect(headers.get('content-type')).toContain('text/calendar')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('is gone at once when it is revoked, or another address is asked for', async () => {
    const [first, second] = [await make(), await make()]
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200])
    const agency = '/api/agencies/pc-ham-yen'
    expect(await act(runtime, 'GET', agency, post)).toHaveProperty('calendarFeed.at')
    expect(await act(runtime, 'GET', agency, 'pc-ham-yen.vice-chair')).not.toHaveProperty('calendarFeed')
    await act(runtime, 'POST', '/api/calendar-feeds/revoke', post, {})
    expect(await statusOf(second)).toBe(404)
    expect(await act(runtime, 'GET', agency, post)).not.toHaveProperty('calendarFeed')
  })

  it('cannot be had by a changed signature, for another post, or by an id alone', async () => {
    const path = await make()
    const [, file = ''] = path.split('/calendar/')
    const [own = '', feed = '', signature = ''] = file.split('~')
    const changed = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    const tries = [
      `${own}~${feed}~${changed}`,
      `pc-ham-yen.vice-chair~${feed}~${signature}`,
      `${own}~${feed.replace(/^./, (first) => (first === '0' ? '1' : '0'))}~${signature}`,
      `${own}~${feed}.ics`,
      'lich.ics',
    ]
    for (const each of tries) expect(await statusOf(`/calendar/${each}`), each).toBe(404)
    expect(await statusOf(path)).toBe(200)
  })

  it('dies with the holder it was given to, and the next holder gets one of his own', async () => {
    const path = await make()
    const agency = '/api/agencies/pc-ham-yen'
    const rev = await revOf(runtime, agency, post)
    const holders = [{ sub: 'person-of:health.contact', from: '2017-05-29' }]
    await act(runtime, 'PUT', agency, 'dolisa.administrator', { rev, roles: { contact: { holders } } })
    expect(await statusOf(path)).toBe(404)
    const call = { post: 'health.contact', headers: { 'keng-post': post }, body: {} }
    const { status, body } = await runtime.http('POST', '/api/calendar-feeds', call)
    expect(status).toBe(201)
    expect(await statusOf((body as { path: string }).path)).toBe(200)
    expect(await statusOf(path)).toBe(404)
  })

  it('is in the history of the agency by the post, and neither the address nor anybody is', async () => {
    await runtime.settle()
    const history = eventsIn(await storedItems(runtime)).filter(({ type }) => type.startsWith('agency.feed-'))
    expect(history.map(({ type }) => type)).toContain('agency.feed-revoked')
    expect(history.map(({ data }) => JSON.stringify(data))).toEqual(history.map(() => '{"role":"contact"}'))
  })
})
