import { ArnFormat, CfnOutput, Duration, Lazy, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  type HttpRouteIntegration,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { Door } from '../constructs/door.ts'
import type { KengFunction } from '../constructs/keng-function.ts'
import type { Platform } from '../constructs/platform.ts'

/** `POST /api/tip-offs`; a path segment in braces is one parameter. */
export type RouteKey = `${'GET' | 'POST' | 'PUT'} /${string}`

/** Requests a second, and how many may come at once; the account's default of 10,000 would let one script spend a province's budget. */
const staffLimit = { throttlingRateLimit: 50, throttlingBurstLimit: 200 }
const publicLimit = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 200 }

/** Written out, since the default format begins with the caller's address. The route, not the path: a path may hold an id. */
const accessLog = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  responseLength: '$context.responseLength',
  latency: '$context.responseLatency',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
}

const toCitizens = 'A citizen tells what he saw without an account; the receipt, not an identity, is the way back to it.'

/** The way in: a route of officials asks for a token, a route of citizens asks for nothing and notes nothing about them. */
export class Api extends Construct {
  private readonly http: HttpApi
  private readonly door: Door
  private readonly stage: CfnStage
  private readonly publicRoutes: Record<string, object> = {}
  private readonly integrations = new Map<KengFunction, HttpRouteIntegration>()

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id)
    const { oidcIssuer, oidcAudience } = platform.parameters
    this.http = new HttpApi(this, 'Http', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      // The default, so that forgetting it closes a route instead of opening it.
      defaultAuthorizer: new HttpJwtAuthorizer('Officials', oidcIssuer, { jwtAudience: [oidcAudience] }),
    })
    this.door = new Door(this, 'Door')
    this.stage = this.defaultStage()
    this.watch(platform)
    new CfnOutput(this, 'Url', { key: 'ApiUrl', value: this.http.apiEndpoint })
  }

  /** Opens a route to officials: the function sees only requests with a valid token of the issuer. */
  staff(key: RouteKey, fn: KengFunction): void {
    this.route(key, fn)
  }

  /** Opens a route to everyone, for a reason; most are for citizens. */
  everyone(key: RouteKey, fn: KengFunction, reason = toCitizens): void {
    const route = this.route(key, fn, new HttpNoneAuthorizer())
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason,
    })
    this.publicRoutes[key] = publicLimit
    // API Gateway refuses a stage that limits a route which is not there yet.
    this.stage.node.addDependency(route)
  }

  private route(key: RouteKey, fn: KengFunction, authorizer?: HttpNoneAuthorizer): HttpRoute {
    const [method = '', path = ''] = key.split(' ')
    const before = fn.node.children.filter((child) => child instanceof HttpRoute).length
    const integration = this.integrations.get(fn) ?? this.door.to(fn)
    this.integrations.set(fn, integration)
    const routeKey = HttpRouteKey.with(path, HttpMethod[method as keyof typeof HttpMethod])
    return new HttpRoute(fn, `Route${before || ''}`, {
      httpApi: this.http,
      routeKey,
      integration,
      ...(authorizer && { authorizer }),
    })
  }

  private defaultStage(): CfnStage {
    // This prefix keeps the log's resource policy from growing with each API until CloudWatch refuses it.
    const logGroupName = `/aws/vendedlogs/${Stack.of(this).stackName}/api`
    const logs = new LogGroup(this, 'AccessLogs', {
      logGroupName,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME
    const destinationArn = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: logGroupName,
      arnFormat,
    })
    const stage = new CfnStage(this, 'Stage', {
      apiId: this.http.apiId,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn, format: JSON.stringify(accessLog) },
      defaultRouteSettings: staffLimit,
      routeSettings: Lazy.any({ produce: () => this.publicRoutes }),
    })
    stage.node.addDependency(logs)
    return stage
  }

  private watch({ alarms }: Platform): void {
    alarms.watch(this, 'ErrorAlarm', {
      metric: this.http.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      atLeast: 5,
      means: 'Five or more requests in five minutes ended in a 5xx: look for the request id in the logs of the functions.',
    })
  }
}
