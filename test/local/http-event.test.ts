import { describe, expect, it } from 'vitest'
import { createClock } from '../../local/clock.ts'
import { claimsOf, type GatewayRequest, httpEventOf } from '../../local/http-event.ts'

const clock = createClock(Date.parse('2017-05-29T01:00:00.000Z'), true)
const route = { key: 'POST /api/x/{id}', functionArn: '', timeoutMs: 1, scopes: [] }
const aRequest = (changes: Partial<GatewayRequest>): GatewayRequest => ({
  method: 'POST',
  path: '/api/x/1',
  query: '',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{}'),
  ...changes,
})
const eventOf = (changes: Partial<GatewayRequest>) =>
  httpEventOf(aRequest(changes), { route, pathParameters: { id: '1' } }, undefined, clock)

describe('an HTTP event', () => {
  it('carries nothing that tells who calls', () => {
    const headers = { 'user-agent': 'Firefox', referer: 'https://example.org', 'x-forwarded-for': '192.0.2.1', accept: '*/*' }
    const event = eventOf({ headers })
    expect(event).toMatchObject({ headers: { accept: '*/*' }, requestContext: { http: { sourceIp: '0.0.0.0', userAgent: '' } } })
    expect(JSON.stringify(event)).not.toMatch(/Firefox|192\.0\.2\.1|example\.org/)
  })

  it('hands text over as text, and forms and files in base64', () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(eventOf({})).toMatchObject({ body: '{}', isBase64Encoded: false })
    expect(eventOf({ headers: { 'content-type': 'application/problem+json' } })).toMatchObject({ isBase64Encoded: false })
    expect(eventOf({ headers: form, body: Buffer.from('a=1') })).toMatchObject({ body: 'YT0x', isBase64Encoded: true })
    expect(eventOf({ body: Buffer.alloc(0) })).not.toHaveProperty('body')
  })

  it('joins repeated query parameters and takes cookies apart', () => {
    const event = eventOf({ query: 'a=1&a=2&b=x%20y', headers: { cookie: 'k=v; l=w' } })
    expect(event).toMatchObject({
      queryStringParameters: { a: '1,2', b: 'x y' },
      rawQueryString: 'a=1&a=2&b=x%20y',
      cookies: ['k=v', 'l=w'],
    })
  })

  it('is dated by the virtual clock', () => {
    expect(eventOf({})).toMatchObject({ requestContext: { timeEpoch: Date.parse('2017-05-29T01:00:00.000Z') } })
  })

  it('carries claims as texts, lists in brackets', () => {
    expect(claimsOf({ sub: 'p', exp: 5, groups: ['a', 'b'], ok: true })).toEqual({
      sub: 'p',
      exp: '5',
      groups: '[a b]',
      ok: 'true',
    })
  })
})
