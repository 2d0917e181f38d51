import { generateKeyPair, SignJWT } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { showNote, takeNote, useToy } from './use-toy.ts'

const { runtime } = useToy({ at: '2017-05-29T01:00:00.000Z' })
beforeEach(() => runtime().reset())

const foreignToken = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('RS256')
  const claims = new SignJWT({ sub: 'person-of:dolisa.director' }).setProtectedHeader({ alg: 'RS256', kid: 'local' })
  return claims.setIssuer(runtime().issuer).setAudience('urn:keng:local').setExpirationTime('1h').sign(privateKey)
}

describe('the HTTP API', () => {
  it('runs the function behind a public route and tells it nothing about the caller', async () => {
    const answer = await runtime().http('POST', '/api/notes', {
      body: { text: 'a', to: 'a@b.example' },
      headers: { 'user-agent': 'me' },
    })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ seen: { sourceIp: '0.0.0.0', userAgent: '' } })
  })

  it('lets the holder of a post in and tells the function who it is', async () => {
    const id = await takeNote(runtime(), { text: 'mine' })
    const answer = await runtime().http('GET', `/api/notes/${id}`, { post: 'pc-ham-yen.contact' })
    expect(answer.body).toMatchObject({ note: { text: 'mine' }, by: 'person-of:pc-ham-yen.contact' })
  })

  it('turns away whoever has no token or one of a foreign key', async () => {
    const answers = [
      await runtime().http('GET', '/api/notes/1'),
      await runtime().http('GET', '/api/notes/1', { token: 'nonsense' }),
      await runtime().http('GET', '/api/notes/1', { token: await foreignToken() }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(answers[0]?.headers.get('content-type')).toBe('application/problem+json')
    expect(answers[0]?.body).toMatchObject({ status: 401, detail: expect.stringContaining('Bearer') })
  })

  it('answers unknown routes and methods with a problem that helps', async () => {
    const { status, body } = await runtime().http('DELETE', '/api/notes')
    expect([status, body]).toEqual([
      404,
      expect.objectContaining({ title: 'Not found', detail: expect.stringContaining('start page') }),
    ])
  })

  it('refuses a body over 10 MB', async () => {
    expect((await runtime().http('POST', '/api/notes', { body: 'x'.repeat(10 * 1024 * 1024 + 1) })).status).toBe(413)
  })

  it('answers 500 without any detail when a function fails', async () => {
    const { status, body } = await runtime().http('POST', '/api/notes', {
      body: 'no json',
      headers: { 'content-type': 'text/plain' },
    })
    expect(status).toBe(500)
    expect(JSON.stringify(body)).not.toMatch(/Syntax|Unexpected|index\.mjs|stack/)
  })
})

describe('events', () => {
  it('go from the stream to a queue to a mail, and its reports come back', async () => {
    const id = await takeNote(runtime(), { text: 'Xin chào' })
    await runtime().settle()
    expect(await runtime().mails()).toMatchObject([{ to: ['post@tuyenquang.example'], subject: 'A note', text: 'Xin chào' }])
    expect((await showNote(runtime(), id)).reports).toEqual(['Send', 'Delivery'])
  })

  it('report a bounce for an address of that name', async () => {
    const id = await takeNote(runtime(), { text: 'back', to: 'bounce@tuyenquang.example' })
    await runtime().settle()
    expect((await showNote(runtime(), id)).reports).toEqual(['Send', 'Bounce'])
  })

  it('that cannot be worked on end among the dead letters and delay no good one', async () => {
    await takeNote(runtime(), { text: 'poison' })
    await takeNote(runtime(), { text: 'good' })
    await runtime().settle()
    expect((await runtime().mails()).map(({ text }) => text)).toEqual(['good'])
    expect(runtime().messages('greetings-dead')).toEqual([])
    const passed = await runtime().clock.advance('PT5M')
    expect(runtime().messages('greetings-dead')).toHaveLength(1)
    expect(passed.length).toBeGreaterThanOrEqual(3)
  })

  it('whose function dies are delivered again to a new worker', async () => {
    await takeNote(runtime(), { text: 'deadly' })
    await runtime().settle()
    await runtime().clock.advance('PT5M')
    expect(runtime().messages('greetings-dead')).toHaveLength(1)
    await takeNote(runtime(), { text: 'alive' })
    await runtime().settle()
    expect(await runtime().mails()).toMatchObject([{ text: 'alive' }])
  })

  it('that a stream function never takes are kept whole, found by halving, and the others pass', async () => {
    for (const text of ['one', 'two', 'unrelayable', 'three', 'four']) await takeNote(runtime(), { text })
    await runtime().settle()
    expect((await runtime().mails()).map(({ text }) => text).sort()).toEqual(['four', 'one', 'three', 'two'])
    expect(runtime().failures()).toMatchObject([{ records: [{ dynamodb: { NewImage: { text: { S: 'unrelayable' } } } }] }])
  })
})

describe('the clock', () => {
  it('stops at each due instant, and no function sees it earlier', async () => {
    const id = await takeNote(runtime(), { text: 'again', due: '2017-05-30T01:00:00.000Z' })
    await runtime().clock.advance('P30D')
    const weeks = ['2017-05-30', '2017-06-06', '2017-06-13', '2017-06-20', '2017-06-27'].map((day) => `${day}T01:00`)
    expect((await showNote(runtime(), id)).rung.map((at) => at.slice(0, 16))).toEqual(weeks)
  })

  it('fires daily schedules at their time in their zone', async () => {
    await runtime().clock.advance('P3D')
    const days = (await runtime().items()).map((item) => item.pk?.S).sort()
    expect(days).toEqual(['day#2017-05-29T23:30:00.000Z', 'day#2017-05-30T23:30:00.000Z', 'day#2017-05-31T23:30:00.000Z'])
  })

  it('does not stop every minute for something that never gets anywhere', async () => {
    await takeNote(runtime(), { text: 'stuck', due: '2017-05-29T02:00:00.000Z' })
    const passed = await runtime().clock.advance('P2D')
    expect(passed.length).toBeLessThan(70)
    expect(passed.length).toBeGreaterThan(40)
  })

  it('removes items that have expired', async () => {
    await runtime().clock.advance('P21D')
    expect((await runtime().items()).length).toBeLessThan(9)
  })

  it('never goes back', async () => {
    const { status, body } = await runtime().http('POST', '/local/clock', { body: { to: '2017-01-01T00:00:00.000Z' } })
    expect([status, body]).toEqual([422, expect.objectContaining({ detail: expect.stringContaining('only goes forward') })])
  })
})

describe('the local routes', () => {
  it('move the clock and tell what they passed', async () => {
    const { body } = await runtime().http('POST', '/local/clock', { body: { advance: 'P1D' } })
    expect(body).toMatchObject({ steps: 1, passed: [{ at: '2017-05-29T23:30:00.000Z', fired: ['Daily'] }] })
  })

  it('explain what they want when they do not get it', async () => {
    const answers = await Promise.all([
      runtime().http('POST', '/local/clock', { body: { advance: 'two weeks' } }),
      runtime().http('GET', '/local/token?post=nobody'),
      runtime().http('GET', '/local/nothing'),
    ])
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 404])
  })

  it('show mails with their text, page and source', async () => {
    await takeNote(runtime(), { text: 'Xin chào' })
    await runtime().settle()
    const { body } = await runtime().http('GET', '/local/mail?to=post@tuyenquang.example')
    const [mail] = body as Array<{ raw: string }>
    expect(mail).toMatchObject({ subject: 'A note', text: 'Xin chào', date: expect.stringMatching(/^2017-05-29T01:0/) })
    expect((await runtime().http('GET', mail?.raw ?? '')).body).toContain('Subject: A note')
  })

  it('greet people with a page in both languages that says what time it is there', async () => {
    const { body } = await runtime().http('GET', '/')
    expect(body).toContain('Thứ Hai, 29 tháng 5, 2017')
    expect(body).toContain('Monday')
    expect(body).toContain('GET /api/notes/{id}')
    expect(body).toContain(`curl -s ${runtime().url.replace('http://', '')}/local/mail`)
  })
})
