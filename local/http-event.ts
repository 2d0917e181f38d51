import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from './clock.ts'
import type { RouteMatch } from './route-table.ts'

export interface GatewayRequest {
  method: string
  path: string
  query: string
  headers: IncomingHttpHeaders
  body: Buffer
}

// What tells who someone is never reaches a function on this machine; on AWS the functions do not look at it.
const withheld: ReadonlySet<string> = new Set([
  'cookie',
  'user-agent',
  'referer',
  'x-forwarded-for',
  'forwarded',
  'x-real-ip',
  'connection',
])

const headersOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name, value]) => value !== undefined && !withheld.has(name))
      .map(([name, value]) => [name, String(value)]),
  )

const queryOf = (query: string): Record<string, string> | undefined => {
  if (query === '') return undefined
  const values: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query)) values[name] = name in values ? `${values[name]},${value}` : value
  return values
}

const textTypes = /^(text\/|application\/(json|xml|javascript|[^;]*\+(json|xml)))/

// An HTTP API hands over everything that is not plainly text, HTML forms too, in base64.
const bodyOf = ({ headers, body }: GatewayRequest): { body?: string; isBase64Encoded: boolean } => {
  if (body.length === 0) return { isBase64Encoded: false }
  const isText = textTypes.test(headers['content-type'] ?? 'text/plain')
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }
}

const claimText = (value: unknown): string => (Array.isArray(value) ? `[${value.map(String).join(' ')}]` : String(value))

/** The claims of a token as they reach a function: all of them texts, lists as `[a b]`. */
export const claimsOf = (payload: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]))

/** The event of an HTTP API in payload format 2.0, without the caller's address. */
export const httpEventOf = (
  request: GatewayRequest,
  { route, pathParameters }: RouteMatch,
  claims: Record<string, string> | undefined,
  clock: Clock,
): Record<string, unknown> => {
  const cookies = request.headers.cookie?.split(';').map((cookie) => cookie.trim())
  const query = queryOf(request.query)
  const host = request.headers.host ?? 'localhost'
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: request.path,
    rawQueryString: request.query,
    ...(cookies === undefined ? {} : { cookies }),
    headers: headersOf(request.headers),
    ...(query === undefined ? {} : { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: 'local',
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: new Date(clock.now()).toUTCString(),
      timeEpoch: Math.floor(clock.now()),
      http: { method: request.method, path: request.path, protocol: 'HTTP/1.1', sourceIp: '0.0.0.0', userAgent: '' },
      ...(claims === undefined ? {} : { authorizer: { jwt: { claims, scopes: null } } }),
    },
    ...bodyOf(request),
  }
}
