import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import type { Clock } from './clock.ts'
import { endCompressed } from './compression.ts'
import { claimsOf, httpEventOf } from './http-event.ts'
import { type LocalServer, readBody, serveLocally } from './http-server.ts'
import type { Identity } from './identity.ts'
import { answerProblem } from './local-problem.ts'
import type { LocalRoutes } from './local-routes.ts'
import { createRouteTable, type RouteMatch } from './route-table.ts'
import { serveStatic } from './static-files.ts'
import type { FunctionSpec } from './template/functions.ts'
import type { Route } from './template/http-api.ts'
import type { Workers } from './workers.ts'

// The most that API Gateway takes.
const bodyLimitBytes = 10 * 1024 * 1024

const resultSchema = z.object({
  statusCode: z.number().default(200),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

export interface GatewayOptions {
  port: number
  routes: Route[]
  functions: FunctionSpec[]
  /** Folders of static files, which come before routes. */
  sites: string[]
  workers: Workers
  identity: Identity
  clock: Clock
  local: LocalRoutes
  /** Called when a function has answered, since it may have left work. */
  onAnswered: () => void
}

const tokenIn = (request: IncomingMessage): string | undefined => /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]

// A result without a status code is the body itself, as JSON.
const readResult = (payload: string): z.infer<typeof resultSchema> | undefined => {
  const value: unknown = JSON.parse(payload)
  if (typeof value === 'object' && value !== null && 'statusCode' in value) return resultSchema.safeParse(value).data
  return { ...resultSchema.parse({}), headers: { 'content-type': 'application/json' }, body: payload }
}

const answerResult = (request: IncomingMessage, response: ServerResponse, payload: string): void => {
  const result = readResult(payload)
  if (result === undefined) {
    answerProblem(response, 500, 'The function answered with something that is no HTTP response.')
    return
  }
  for (const [name, value] of Object.entries(result.headers)) response.setHeader(name, String(value))
  if (result.cookies.length > 0) response.setHeader('set-cookie', result.cookies)
  response.statusCode = result.statusCode
  endCompressed(request, response, Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8'))
}

/** Serves the HTTP API of the template, and beside it the routes that exist on this machine only. */
export const startGateway = (options: GatewayOptions): Promise<LocalServer> => {
  const { routes, functions, sites, workers, identity, clock, local } = options
  const find = createRouteTable(routes)
  const nameOf = new Map(functions.map(({ arn, name }) => [arn, name]))

  /** Claims of the caller; undefined when the route wants a token and there is no good one. */
  const authorise = async (
    { route }: RouteMatch,
    request: IncomingMessage,
  ): Promise<{ claims?: Record<string, string> } | undefined> => {
    if (route.audience === undefined) return {}
    const payload = await identity.verify(tokenIn(request) ?? '', route.audience, route.scopes)
    return payload === undefined ? undefined : { claims: claimsOf(payload) }
  }
  const invoke = async (match: RouteMatch, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const allowed = await authorise(match, request)
    const body = await readBody(request, bodyLimitBytes)
    if (allowed === undefined)
      return answerProblem(response, 401, `Send "Authorization: Bearer <token>" with a token of ${identity.issuer}.`)
    if (body === undefined) return answerProblem(response, 413, 'A request body may have 10 MB at most.')
    const functionName = nameOf.get(match.route.functionArn)
    if (functionName === undefined) return answerProblem(response, 500, `No function stands behind ${match.route.key}.`)
    const { method = 'GET', headers } = request
    const incoming = { method, path: url.pathname, query: url.search.slice(1), headers, body }
    const answer = await workers.invoke(functionName, httpEventOf(incoming, match, allowed.claims, clock), match.route.timeoutMs)
    if (answer.ok) answerResult(request, response, answer.payload)
    else answerProblem(response, 500, 'The function failed; its log says why. Nothing of what it had not written is kept.')
    options.onAnswered()
  }
  return serveLocally(options.port, async (request, response) => {
    const url = new URL(request.url ?? '/', `http://localhost:${options.port}`)
    const match = find(request.method ?? 'GET', url.pathname)
    if (url.pathname.startsWith('/local') || (url.pathname === '/' && match === undefined)) return local(request, response, url)
    if (request.method === 'GET' && serveStatic(sites, url.pathname, request, response)) return
    if (match !== undefined) return invoke(match, request, response, url)
    answerProblem(response, 404, `There is no ${request.method} ${url.pathname}. The start page lists what there is.`)
  })
}
