import { join } from 'node:path'
import { Duration, Stack, TimeZone } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { AttributeType, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import {
  Code,
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  Function as Lambda,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { CfnParameter } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'

/** A small system with one of everything that the local runtime plays. */
export class ToyStack extends Stack {
  private readonly bundles: string
  private readonly table: Table

  constructor(scope: Construct, id: string, bundles: string) {
    super(scope, id)
    this.bundles = bundles
    const text = (name: string) => ({ name, type: AttributeType.STRING })
    this.table = new Table(this, 'Notes', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expires',
    })
    this.table.addGlobalSecondaryIndex({
      indexName: 'due',
      partitionKey: text('dueShard'),
      sortKey: text('due'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
    this.api()
    this.greetings()
    this.clock()
  }

  private fn(name: string, environment: Record<string, string> = {}): Lambda {
    return new Lambda(this, name, {
      description: `toy/${name}`,
      code: Code.fromAsset(join(this.bundles, name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      timeout: Duration.seconds(30),
      environment: { TABLE_NAME: this.table.tableName, ...environment },
    })
  }

  private queue(name: string): Queue {
    const deadLetterQueue = { queue: new Queue(this, `${name}-dead`), maxReceiveCount: 3 }
    return new Queue(this, name, { visibilityTimeout: Duration.seconds(30), deadLetterQueue })
  }

  private api(): void {
    const issuer = new CfnParameter(this, 'OidcIssuer').valueAsString
    const audience = new CfnParameter(this, 'OidcAudience').valueAsString
    const api = new HttpApi(this, 'Api', { defaultAuthorizer: new HttpJwtAuthorizer('Jwt', issuer, { jwtAudience: [audience] }) })
    const key = new Key(this, 'Mac', { keySpec: KeySpec.HMAC_256, keyUsage: KeyUsage.GENERATE_VERIFY_MAC })
    const take = new HttpLambdaIntegration('Take', this.fn('take-note', { MAC_KEY_ID: key.keyId }))
    const show = new HttpLambdaIntegration('Show', this.fn('show-note'))
    const methods = { post: [HttpMethod.POST], get: [HttpMethod.GET] }
    api.addRoutes({ path: '/api/notes', methods: methods.post, integration: take, authorizer: new HttpNoneAuthorizer() })
    api.addRoutes({ path: '/api/notes/{id}', methods: methods.get, integration: show })
  }

  private greetings(): void {
    const greetings = this.queue('greetings')
    new EventSourceMapping(this, 'Stream', {
      target: this.fn('relay', { GREETINGS_URL: greetings.queueUrl }),
      eventSourceArn: this.table.tableStreamArn ?? '',
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { sk: { S: FilterRule.isEqual('state') } } },
        }),
      ],
      batchSize: 25,
      bisectBatchOnError: true,
      retryAttempts: 6,
    })
    const set = new ConfigurationSet(this, 'Set')
    new EmailIdentity(this, 'Domain', { identity: Identity.domain('keng.example.vn'), configurationSet: set })
    const mail = { MAIL_FROM: 'keng@keng.example.vn', MAIL_CONFIGURATION_SET: set.configurationSetName }
    const greet = this.fn('greet', mail)
    new EventSourceMapping(this, 'Greetings', {
      target: greet,
      eventSourceArn: greetings.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
    })
    this.feedback(set)
  }

  private feedback(set: ConfigurationSet): void {
    const reports = this.queue('reports')
    const topic = new Topic(this, 'Feedback')
    topic.addSubscription(new SqsSubscription(reports, { rawMessageDelivery: true }))
    const events = [EmailSendingEvent.SEND, EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT]
    set.addEventDestination('Reports', { destination: EventDestination.snsTopic(topic), events })
    new EventSourceMapping(this, 'Reports', { target: this.fn('hear'), eventSourceArn: reports.queueArn })
  }

  private clock(): void {
    const wakes = this.queue('wakes')
    const ring = this.fn('ring', { WAKES_URL: wakes.queueUrl })
    new Schedule(this, 'Ring', { schedule: ScheduleExpression.rate(Duration.minutes(1)), target: new LambdaInvoke(ring) })
    new EventSourceMapping(this, 'Wakes', { target: this.fn('wake'), eventSourceArn: wakes.queueArn, batchSize: 10 })
    const timeZone = TimeZone.ASIA_HO_CHI_MINH
    const input = ScheduleTargetInput.fromObject({ scheduled: '<aws.scheduler.scheduled-time>' })
    new Schedule(this, 'Daily', {
      schedule: ScheduleExpression.cron({ hour: '6', minute: '30', timeZone }),
      target: new LambdaInvoke(this.fn('open-day'), { input }),
    })
  }
}
