import { Agent, type IncomingMessage, request as outgoingRequest, type ServerResponse } from 'node:http'
import type { Endpoints } from './function-environment.ts'
import { type LocalServer, readBody, serveLocally } from './http-server.ts'
import type { FunctionSpec } from './template/functions.ts'
import type { Workers } from './workers.ts'

export interface Call {
  /** The function that calls. */
  fn: FunctionSpec
  service: 'dynamodb' | 'sqs' | 'ses' | 'kms'
  /** As the API names it: `PutItem`, `SendMessageBatch`, `SendRawEmail` … */
  operation: string
  phase: 'before' | 'after'
}

/** `stop` ends the calling worker at this very point, `reset` cuts the connection, `throttle` refuses. */
export type Verdict = 'stop' | 'reset' | 'throttle' | undefined

export type OnCall = (call: Call) => Verdict

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

const bodyLimitBytes = 64 * 1024 * 1024

const isService = (name: string): name is Call['service'] => ['dynamodb', 'sqs', 'ses', 'kms'].includes(name)

const serviceOf = (request: IncomingMessage): Call['service'] => {
  const name = /Credential=[^/]+\/[^/]+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? ''
  if (!isService(name)) throw new Error(`No emulator for the service "${name}"`)
  return name
}

const operationOf = (request: IncomingMessage, body: Buffer): string => {
  const target = request.headers['x-amz-target']
  return typeof target === 'string'
    ? (target.split('.').at(-1) ?? '')
    : (new URLSearchParams(body.toString('utf8')).get('Action') ?? '')
}

const forward = (agent: Agent, endpoint: string, request: IncomingMessage, body: Buffer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const target = new URL(request.url ?? '/', endpoint)
    const headers = { ...request.headers, host: target.host }
    const outgoing = outgoingRequest(target, { agent, method: request.method ?? 'POST', headers }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        // The virtual clock is years away from this date; the SDK would notice, and repeat calls that failed rightly.
        const { date: _date, ...rest } = incoming.headers
        resolve({ status: incoming.statusCode ?? 500, headers: rest, body: Buffer.concat(chunks) })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

const throttle = (service: Call['service'], response: ServerResponse): void => {
  const error = '<Error><Type>Sender</Type><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message></Error>'
  if (service === 'ses') response.writeHead(400, { 'content-type': 'text/xml' }).end(`<ErrorResponse>${error}</ErrorResponse>`)
  else response.writeHead(400).end(JSON.stringify({ __type: 'ThrottlingException', message: 'Rate exceeded' }))
}

/**
 * Stands between the functions and the emulators, so that a test may end, cut or refuse any call of any function before or after it took
 * effect.
 */
export const startFaultProxy = (
  port: number,
  workers: Workers,
  endpoints: Endpoints,
  verdictOn: OnCall,
): Promise<LocalServer> => {
  const agent = new Agent({ keepAlive: true })
  const obey = (verdict: Verdict, service: Call['service'], workerId: string, response: ServerResponse): boolean => {
    if (verdict === undefined) return true
    if (verdict === 'throttle') throttle(service, response)
    else response.destroy()
    if (verdict === 'stop') void workers.kill(workerId, `stopped at a call to ${service}`)
    return false
  }
  return serveLocally(port, async (request, response) => {
    const body = (await readBody(request, bodyLimitBytes)) ?? Buffer.alloc(0)
    const service = serviceOf(request)
    const workerId = String(request.headers['x-amz-security-token'])
    const fn = workers.functionOf(workerId)
    if (fn === undefined) return void response.destroy()
    const call = { fn, service, operation: operationOf(request, body) }
    if (!obey(verdictOn({ ...call, phase: 'before' }), service, workerId, response)) return
    const answer = await forward(agent, endpoints[service], request, body)
    if (!obey(verdictOn({ ...call, phase: 'after' }), service, workerId, response)) return
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
}
