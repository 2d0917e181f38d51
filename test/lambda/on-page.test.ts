import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { describe, expect, it, vi } from 'vitest'
import { plusMinutes, toInstant } from '../../shared/domain/instant.ts'
import { onPage, type PageAnswer, type PageRequest } from '../../shared/lambda/on-page.ts'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import { useCompiledProgramme } from '../support/compiled-programme.ts'

const eventOf = (rawPath: string, body?: string, isBase64Encoded = false) =>
  ({ rawPath, body, isBase64Encoded }) as unknown as APIGatewayProxyEventV2

/** What a page's function is given, and what the browser gets. */
const visit = async (
  event: APIGatewayProxyEventV2,
  answer = async (_: PageRequest): Promise<PageAnswer> => ({ html: 'trang' }),
) => {
  const seen: PageRequest[] = []
  const response = await onPage(problemPage, async (request) => {
    seen.push(request)
    return answer(request)
  })(event)
  return { response, request: seen[0] }
}

describe('a page', () => {
  useCompiledProgramme()

  it.each([
    ['/', 'vi', ''],
    ['/vi', 'vi', ''],
    ['/en', 'en', ''],
    ['/en/help', 'en', 'help'],
  ])('at %s is in the language %s', async (path, language, page) => {
    const { response, request } = await visit(eventOf(path))
    expect(request).toMatchObject({ language, page })
    expect(response).toMatchObject({ statusCode: 200, body: 'trang', headers: { 'content-language': language } })
  })

  it('may load from its own origin alone, run no script that stands in it, and be framed by nobody', async () => {
    const { headers } = (await visit(eventOf('/vi'))).response
    const policy = String(headers?.['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
    for (const part of ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(part)
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
    expect(Object.keys(headers ?? {})).not.toContain('set-cookie')
  })

  it('is kept by nobody when it holds a nonce or a receipt, or when something is wrong, and else for five minutes', async () => {
    const keeping = async (answer: { html: string; secret?: boolean; status?: number }) =>
      (await visit(eventOf('/vi'), async () => answer)).response.headers?.['cache-control']
    expect(await keeping({ html: '' })).toBe('public, max-age=300')
    expect(await keeping({ html: '', secret: true })).toBe('no-store')
    expect(await keeping({ html: '', status: 422 })).toBe('no-store')
  })

  it('says in seconds from when it is worth trying again, where it says so at all', async () => {
    const again = plusMinutes(toInstant(new Date()), 2)
    const { headers } = (await visit(eventOf('/vi/form'), async () => ({ html: '', status: 429, again }))).response
    expect(Number(headers?.['retry-after'])).toBeGreaterThan(100)
    expect(Number(headers?.['retry-after'])).toBeLessThanOrEqual(120)
    expect((await visit(eventOf('/vi'))).response.headers).not.toHaveProperty('retry-after')
  })

  it('reads a form as API Gateway hands it over', async () => {
    const body = 'sign=child&sign=coercion&account=N%C6%A1i+n%C3%A0y'
    for (const event of [eventOf('/vi/form', Buffer.from(body).toString('base64'), true), eventOf('/vi/form', body)]) {
      const { request } = await visit(event)
      expect(request?.fields.getAll('sign')).toEqual(['child', 'coercion'])
      expect(request?.fields.get('account')).toBe('Nơi này')
    }
  })

  it('that is not there says so, with the telephone numbers', async () => {
    const { response, request } = await visit(eventOf('/fr/form'))
    expect(request).toBeUndefined()
    expect(response).toMatchObject({ statusCode: 404, body: expect.stringContaining('tel:113') })
  })

  it('takes no body of more than 64 KiB', async () => {
    const { response, request } = await visit(eventOf('/vi/form', `account=${'a'.repeat(65_536)}`))
    expect(request).toBeUndefined()
    expect(response).toMatchObject({ statusCode: 413, body: expect.stringContaining('tel:113') })
  })

  it('that fails says so in its language, and the log has the kind of error alone', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { response } = await visit(eventOf('/en/form', 'account=bird'), async () => {
      throw new TypeError('bird')
    })
    expect(response).toMatchObject({ statusCode: 500, body: expect.stringContaining('tel:113') })
    expect(response.body).toContain('This page has a problem')
    const log = JSON.stringify([written.mock.calls, errors.mock.calls])
    expect(log).toContain('TypeError')
    expect(log).not.toContain('bird')
  })
})
