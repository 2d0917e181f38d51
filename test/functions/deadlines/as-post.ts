import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'

type Handler = (event: APIGatewayProxyEventV2WithJWTAuthorizer, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

interface Sent {
  readonly id?: string
  readonly params?: Record<string, string>
  readonly query?: Record<string, string>
  readonly body?: unknown
}

/** Calls a route's function as the person who holds a post, and gives back the status and the parsed answer. */
export const asPost = async (handler: unknown, post: string, { id, params, query, body }: Sent = {}) => {
  const event = {
    headers: { 'content-type': 'application/json', 'keng-post': post },
    pathParameters: id === undefined ? params : { id },
    queryStringParameters: query,
    requestContext: { authorizer: { jwt: { claims: { iss: 'https://login.example', sub: `person-of:${post}` } } } },
    body: body === undefined ? undefined : JSON.stringify(body),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer
  const answer = await (handler as Handler)(event, {} as Context)
  return { status: answer.statusCode, answer: JSON.parse(answer.body ?? '{}') as Record<string, unknown> }
}
