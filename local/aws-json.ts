import { Agent, request } from 'node:http'

/** An error that an AWS endpoint answered with; `code` is the bare name, such as `ResourceInUseException`. */
export class AwsError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.name = 'AwsError'
    this.code = code
  }
}

export interface AwsJson {
  call(operation: string, input: unknown): Promise<Record<string, unknown>>
  close(): void
}

// Emulators look at the header's shape only; nobody signs on one machine.
const authorization = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=local/20170101/ap-southeast-1/${service}/aws4_request, SignedHeaders=host, Signature=local`

const answerOf = (status: number, text: string): Record<string, unknown> => {
  const body: Record<string, unknown> = text === '' ? {} : JSON.parse(text)
  if (status === 200) return body
  const code =
    String(body.__type ?? status)
      .split('#')
      .at(-1) ?? ''
  throw new AwsError(code, String(body.message ?? body.Message ?? text))
}

/** A client of an AWS JSON endpoint, a tenth of the SDK's work a call; for the runtime's own reading of tables and streams. */
export const createAwsJson = (endpoint: string, service: string, target: string): AwsJson => {
  const agent = new Agent({ keepAlive: true })
  const url = new URL(endpoint)
  const call = (operation: string, input: unknown): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(input))
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'content-length': body.length,
        'x-amz-target': `${target}.${operation}`,
        'x-amz-date': '20170101T000000Z',
        authorization: authorization(service),
      }
      const outgoing = request(url, { agent, method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          try {
            resolve(answerOf(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8')))
          } catch (error) {
            reject(error)
          }
        })
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return { call, close: () => agent.destroy() }
}
