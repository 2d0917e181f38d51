import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { fileTypes } from '../../../shared/contracts/file-types.ts'

type Handler = (event: APIGatewayProxyEventV2WithJWTAuthorizer, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

interface Sent {
  readonly id?: string
  readonly params?: Record<string, string>
  readonly query?: Record<string, string>
  /** Sent as JSON, or as a workbook when it is bytes. */
  readonly body?: unknown
}

interface Answered {
  readonly status: number | undefined
  readonly answer: Record<string, unknown>
  readonly headers?: APIGatewayProxyStructuredResultV2['headers']
  readonly file?: Uint8Array
}

/** Calls a route's function as the person who holds a post, and gives back the status and the parsed answer or the file. */
export const asPost = async (handler: unknown, post: string, { id, params, query, body }: Sent = {}): Promise<Answered> => {
  const isFile = body instanceof Uint8Array
  const event = {
    headers: { 'content-type': isFile ? fileTypes.xlsx : 'application/json', 'keng-post': post },
    pathParameters: id === undefined ? params : { id },
    queryStringParameters: query,
    requestContext: { authorizer: { jwt: { claims: { iss: 'https://login.example', sub: `person-of:${post}` } } } },
    body: isFile ? Buffer.from(body).toString('base64') : body === undefined ? undefined : JSON.stringify(body),
    isBase64Encoded: isFile,
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer
  const {
    statusCode: status,
    body: text = '{}',
    isBase64Encoded,
    headers = {},
  } = await (handler as Handler)(event, {} as Context)
  if (isBase64Encoded) return { status, headers, answer: {}, file: Uint8Array.from(Buffer.from(text, 'base64')) }
  return { status, answer: JSON.parse(text) as Record<string, unknown> }
}
