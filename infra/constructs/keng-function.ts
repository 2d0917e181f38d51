import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  type Code,
  Function as Lambda,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { constructName } from './construct-name.ts'

/** What a function may do, together with the environment variable that tells it to what: neither is given without the other. */
export type Right = (to: KengFunction) => void

export interface KengFunctionProps {
  /** `<capability>/<verb-noun>`: its file under functions/, its bundle, and its description in the console. */
  readonly path: string
  readonly code: Code
  readonly rights: readonly Right[]
  readonly timeout?: Duration
}

/** All functions of a capability share one, whose streams name the function: one each would be 60 resources more. */
const logGroupOf = (capability: Construct): LogGroup => {
  const there = capability.node.tryFindChild('Logs')
  if (there instanceof LogGroup) return there
  return new LogGroup(capability, 'Logs', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY })
}

/** The one place that holds every default of a function; a capability adds only its file and its rights. */
export class KengFunction extends Construct {
  readonly path: string
  readonly timeout: Duration
  readonly lambda: Lambda
  private readonly policy = new PolicyDocument({ minimize: false })

  constructor(scope: Construct, { path, code, rights, timeout = Duration.seconds(10) }: KengFunctionProps) {
    super(scope, constructName(path.slice(path.indexOf('/') + 1)))
    this.path = path
    this.timeout = timeout
    const logGroup = logGroupOf(scope)
    this.lambda = new Lambda(this, 'Function', {
      description: path,
      code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
      // Frozen, so that no L2 construct widens it: every statement comes from `may`.
      role: this.role().withoutPolicyUpdates(),
      environment: {
        KENG_PROGRAMME: './programme.json',
        POWERTOOLS_SERVICE_NAME: 'keng',
        POWERTOOLS_METRICS_NAMESPACE: 'Keng',
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
    })
    this.may(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn)
    for (const give of rights) give(this)
  }

  /** Adds named actions on one named resource; refuses a wildcard action and a bare `*`. */
  may(actions: readonly string[], resource: string, conditions?: Record<string, Record<string, string>>): void {
    const tooWide = [...actions.filter((action) => action.includes('*')), ...(resource === '*' ? [resource] : [])]
    if (tooWide.length > 0) throw new Error(`${this.path} asks for ${tooWide.join(', ')}: name the action and the resource`)
    this.policy.addStatements(
      new PolicyStatement({ actions: [...actions], resources: [resource], ...(conditions && { conditions }) }),
    )
  }

  /** Sets an environment variable; values are never secrets, since anyone who may read the function reads them. */
  knows(name: string, value: string): void {
    this.lambda.addEnvironment(name, value)
  }

  private role(): Role {
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { rights: this.policy },
    })
    this.policy.addStatements(
      new PolicyStatement({ actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], resources: ['*'] }),
    )
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray defines no resource for its two write actions; no other statement of a function may name "*" (see `may`).',
    })
    return role
  }
}
