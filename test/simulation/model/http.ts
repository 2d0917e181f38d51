import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../../../local/clock.ts'
import { httpEventOf } from '../../../local/http-event.ts'
import { createRouteTable } from '../../../local/route-table.ts'
import type { Runtime } from '../../../local/runtime.ts'
import type { Model } from '../../../local/template/model.ts'
import type { Workers } from '../../../local/workers.ts'
import { firstHolderOf } from '../../../shared/domain/agency-directory.ts'
import { notPlayed } from './service-error.ts'

interface Result {
  readonly statusCode: number
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

const jsonOf = (text: string): unknown => (text === '' ? undefined : JSON.parse(text))

const bodyOf = ({ headers = {}, body = '', isBase64Encoded }: Result): unknown => {
  const type = headers['content-type'] ?? ''
  if (!isBase64Encoded) return /json/.test(type) ? jsonOf(body) : body
  const bytes = Buffer.from(body, 'base64')
  return type.startsWith('text/') ? bytes.toString() : Uint8Array.from(bytes)
}

const answerOf = (result: Result) => ({
  status: result.statusCode,
  headers: new Headers(result.headers),
  body: bodyOf(result),
})

const isRaw = (body: unknown): body is string | Uint8Array | undefined =>
  body === undefined || typeof body === 'string' || body instanceof Uint8Array

/** The HTTP API without a network: finds the route of the template and invokes its function as the person who holds the post. */
export const createHttp = ({ routes, functions }: Model, workers: Workers, clock: Clock, issuer: string): Runtime['http'] => {
  const find = createRouteTable(routes)
  const nameOf = new Map(functions.map(({ arn, name }) => [arn, name]))
  return async (method, path, { body, headers = {}, token, post } = {}) => {
    if (token !== undefined) throw notPlayed('tokens')
    const url = new URL(path, 'http://model.example')
    const match = find(method, url.pathname)
    if (match === undefined) return answerOf({ statusCode: 404 })
    if (match.route.audience !== undefined && post === undefined) return answerOf({ statusCode: 401 })
    const claims = post === undefined ? undefined : { iss: issuer, sub: firstHolderOf(post).sub }
    const type: IncomingHttpHeaders = isRaw(body) ? {} : { 'content-type': 'application/json' }
    const request = {
      method,
      path: url.pathname,
      query: url.search.slice(1),
      headers: { ...type, ...headers },
      body: Buffer.from(isRaw(body) ? (body ?? '') : JSON.stringify(body)),
    }
    const answer = await workers.invoke(nameOf.get(match.route.functionArn) ?? '', httpEventOf(request, match, claims, clock))
    return answerOf(answer.ok ? (JSON.parse(answer.payload) as Result) : { statusCode: 500 })
  }
}
