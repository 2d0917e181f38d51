import * as z from 'zod'
import type { Resources } from './resources.ts'

const routeSchema = z.object({
  RouteKey: z.string(),
  Target: z.string().optional(),
  AuthorizationType: z.string().default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
})

const integrationSchema = z.object({
  IntegrationType: z.string(),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.string(),
  TimeoutInMillis: z.coerce.number().default(30_000),
})

const authorizerSchema = z.object({
  AuthorizerType: z.string(),
  JwtConfiguration: z.object({ Audience: z.array(z.string()).default([]) }).optional(),
})

export interface Route {
  key: string
  functionArn: string
  timeoutMs: number
  /** Audiences of which a token must carry one; absent on public routes. */
  audience?: string[]
  scopes: string[]
}

const audienceOf = (resources: Resources): Map<string, string[]> => {
  const read = resources.read('AWS::ApiGatewayV2::Authorizer', authorizerSchema)
  return new Map(read.map(({ is, reference }) => [reference, is.JwtConfiguration?.Audience ?? []]))
}

/** The routes of the HTTP API; the authoriser's issuer is not read, because the local issuer stands in for it. */
export const readRoutes = (resources: Resources): Route[] => {
  const integrations = new Map(
    resources.read('AWS::ApiGatewayV2::Integration', integrationSchema).map(({ is, reference }) => [reference, is]),
  )
  const audiences = audienceOf(resources)
  return resources.read('AWS::ApiGatewayV2::Route', routeSchema).map(({ is, path }) => {
    const integration = integrations.get(is.Target?.replace('integrations/', '') ?? '')
    if (integration === undefined) throw new Error(`${path}: the route ${is.RouteKey} has no integration that runs here`)
    if (integration.PayloadFormatVersion !== '2.0') throw new Error(`${path}: only payload format 2.0 runs here`)
    return {
      key: is.RouteKey,
      functionArn: integration.IntegrationUri,
      timeoutMs: integration.TimeoutInMillis,
      scopes: is.AuthorizationScopes,
      ...(is.AuthorizationType === 'NONE' ? {} : { audience: audiences.get(is.AuthorizerId ?? '') ?? [] }),
    }
  })
}
