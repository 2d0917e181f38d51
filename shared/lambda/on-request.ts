import middy from '@middy/core'
import jsonBodyParser from '@middy/http-json-body-parser'
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod/mini'
import { type Contract, largestFile } from '../contracts/contract.ts'
import { type FileKind, fileTypes } from '../contracts/file-types.ts'
import type { Person } from '../domain/agency-directory.ts'
import type { Context } from '../domain/aggregate.ts'
import { TooMany } from '../domain/domain-error.ts'
import { secondsUntil, toInstant } from '../domain/instant.ts'
import { actingPost, personOf } from './acting-post.ts'
import { logger } from './logger.ts'
import { problemOf } from './problem.ts'
import { contextNow } from './programme-in-force.ts'

type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer
type HttpResult = APIGatewayProxyStructuredResultV2

const largestBody = 64 * 1024

/** What a handler gets: everything parsed, and the context with the acting post. */
export interface Request<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly context: Context
  /** Whom the token names; on public routes nobody. */
  readonly person: Required<Person> | undefined
}

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

const refuseLargeBody: middy.MiddlewareObj<HttpEvent, HttpResult> = {
  before: ({ event }) => {
    if ((event.body?.length ?? 0) > largestBody) throw Object.assign(new Error('too large'), { statusCode: 413 })
  },
}

/** A file comes in base64, which takes four letters for three bytes. */
const takeFile = (kind: FileKind): middy.MiddlewareObj<HttpEvent & { file?: Uint8Array }, HttpResult> => ({
  before: ({ event }) => {
    const { body = '', isBase64Encoded, headers: sent } = event
    const detail = `Send the file itself, as ${fileTypes[kind]}, of at most ${largestFile / 1024} KiB.`
    if (sent['content-type'] !== fileTypes[kind]) throw Object.assign(new Error('another type'), { statusCode: 415, detail })
    if (body.length > Math.ceil(largestFile / 3) * 4) throw Object.assign(new Error('too large'), { statusCode: 413, detail })
    event.file = Uint8Array.from(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
  },
})

const tryAgain = (error: unknown): Record<string, number> =>
  error instanceof TooMany ? { 'retry-after': secondsUntil(error.again, toInstant(new Date())) } : {}

const answerProblems: middy.MiddlewareObj<HttpEvent, HttpResult> = {
  onError: (request) => {
    const answer = problemOf(request.error)
    if (answer.status >= 500) logger.error('failed', { name: request.error?.name })
    request.response = {
      statusCode: answer.status,
      headers: { ...headers, ...tryAgain(request.error), 'content-type': 'application/problem+json; charset=utf-8' },
      body: JSON.stringify(answer),
    }
  },
}

const actorOf = async (access: Contract['access'], event: HttpEvent, context: Context): Promise<Context['by']> => {
  if (access === 'staff') return actingPost(event, context)
  return access === 'public' ? 'citizen' : 'system'
}

/** A file that a handler answers with; its name holds letters, digits, dots and hyphens only. */
interface FileAnswer {
  readonly name: string
  readonly bytes: Uint8Array
}

const typeOf = (name: string): string =>
  Object.entries(fileTypes).find(([kind]) => name.endsWith(`.${kind}`))?.[1] ?? 'application/octet-stream'

const answerOf = <P, Q, B>({ success, gives }: Contract<P, Q, B>, result: object | undefined): HttpResult => {
  if (gives === undefined) return { statusCode: success, headers, body: JSON.stringify(result ?? {}) }
  const { name, bytes } = result as FileAnswer
  return {
    statusCode: success,
    headers: {
      ...headers,
      'content-type': typeOf(name),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  }
}

/**
 * Wraps the handler of one route: the contract parses what came in and refuses what it does not know, a staff route has the acting post
 * checked against who holds it today, and every failure becomes a problem+json answer.
 */
export const onRequest = <P, Q, B>(
  contract: Contract<P, Q, B>,
  handle: (request: Request<P, Q, B>) => Promise<object | undefined>,
) => {
  const chain = middy<HttpEvent & { file?: Uint8Array }, HttpResult>().use(answerProblems)
  if (contract.takes) chain.use(takeFile(contract.takes))
  else chain.use(refuseLargeBody)
  if (contract.method !== 'GET' && !contract.takes) chain.use(jsonBodyParser())
  return chain.handler(async (event) => {
    // First what was sent: a request that is refused for its form costs no look at the table.
    const sent = {
      params: z.parse(contract.params, event.pathParameters ?? {}),
      query: z.parse(contract.query, event.queryStringParameters ?? {}),
      body: z.parse(contract.body, contract.method === 'GET' ? {} : (event.file ?? event.body)),
    }
    const inForce = await contextNow('system')
    const context = { ...inForce, by: await actorOf(contract.access, event, inForce) }
    const person = contract.access === 'public' ? undefined : personOf(event)
    const result = await handle({ ...sent, context, person })
    return answerOf(contract, result)
  })
}
