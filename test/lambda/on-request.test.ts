import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { contract } from '../../shared/contracts/contract.ts'
import { DomainError } from '../../shared/domain/domain-error.ts'
import { useCompiledProgramme } from '../support/compiled-programme.ts'
import { useTable } from '../support/table.ts'

const route = contract({
  method: 'POST',
  path: '/api/things/{id}',
  summary: 'A thing',
  access: 'public',
  params: z.strictObject({ id: z.string() }),
  body: z.strictObject({ name: z.string().check(z.maxLength(5)), n: z.optional(z.int()) }),
  success: 201,
})

const call = async (
  body: string | undefined,
  handle: () => Promise<object | undefined> = async () => ({ done: true }),
  headers = { 'content-type': 'application/json' },
) => {
  const event = {
    body,
    headers,
    pathParameters: { id: 'x' },
    requestContext: {},
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer
  const { onRequest } = await import('../../shared/lambda/on-request.ts')
  const answer = await onRequest(route, handle)(event, {} as Context)
  return { status: answer.statusCode, type: answer.headers?.['content-type'], body: JSON.parse(answer.body ?? '') }
}

describe('a route', () => {
  useCompiledProgramme()
  useTable()

  it('answers with what its handler returns, and lets nobody keep it', async () => {
    expect(await call('{"name":"abc"}')).toMatchObject({ status: 201, body: { done: true } })
  })

  it.each([
    ['malformed JSON', '{"name":', 400, 'malformed-json'],
    ['no body', undefined, 400, 'malformed-json'],
    ['a wrong type', '{"name":1}', 422, 'invalid'],
    ['an unknown field', '{"name":"a","phone":"x"}', 422, 'invalid'],
    ['a text too long', '{"name":"abcdef"}', 422, 'invalid'],
    ['a body that is a list', '[]', 422, 'invalid'],
    ['a body that is null', 'null', 422, 'invalid'],
    ['a body of a megabyte', JSON.stringify({ name: 'a'.repeat(1_000_000) }), 413, 'too-large'],
  ])('refuses %s with a problem that says what to do', async (_, body, status, code) => {
    const answer = await call(body)
    expect(answer).toMatchObject({ status, type: 'application/problem+json; charset=utf-8' })
    expect(answer.body.type).toBe(`https://keng.example/problems/${code}`)
    expect(answer.body.detail).not.toBe('')
  })

  it('names a field that it does not know, unless its name is words of somebody', async () => {
    const answer = await call('{"name":"a","phone":1,"secret words of a reporter":1}')
    expect(answer.body.errors).toEqual([{ pointer: '', detail: 'Unknown fields: phone, …' }])
  })

  it('names the field that has to be mended, and never its content', async () => {
    const answer = await call('{"name":"secret words of a reporter"}')
    expect(answer.body.errors).toEqual([{ pointer: '/name', detail: 'At most 5' }])
    expect(JSON.stringify(answer.body)).not.toContain('secret')
  })

  it('refuses another content type', async () => {
    expect(await call('name=abc', undefined, { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
  })

  it('gives the words of a refusal by the rules', async () => {
    const refuse = async () => {
      throw new DomainError('conflict', 'not-now', 'Reload it.')
    }
    expect(await call('{"name":"abc"}', refuse)).toMatchObject({ status: 409, body: { detail: 'Reload it.' } })
  })

  it('gives away neither message nor stack of a failure', async () => {
    const fail = async () => {
      throw new Error('the table arn:aws:… said no')
    }
    const answer = await call('{"name":"abc"}', fail)
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toMatch(/arn:|at .*\.ts|said no/)
  })
})
