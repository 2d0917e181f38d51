import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import { get } from './table.ts'

export const handler = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const note = await get(`note#${event.pathParameters?.id}`)
  return note === undefined ? { statusCode: 404 } : { note, by: event.requestContext.authorizer.jwt.claims.sub }
}
