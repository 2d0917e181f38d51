import { CfnResource, Validations } from 'aws-cdk-lib'
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, it } from 'vitest'
import { aStack } from './the-stack.ts'

const findingsOf = ({ app }: ReturnType<typeof aStack>) => new AwsSolutionsChecks(app).validateScope(app).violations

describe('the AWS Solutions rules', () => {
  it('find nothing in the stack, and let it through', () => {
    const { app, stack } = aStack()
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
    expect(findingsOf({ app, stack })).toEqual([])
    expect(app.synth().stacks).toHaveLength(1)
  })

  it('stop a queue without dead letters or encryption in transit', () => {
    const planted = aStack()
    new Queue(planted.stack, 'Planted')
    Validations.of(planted.app).addPlugins(new AwsSolutionsChecks(planted.app))
    expect(findingsOf(planted).map(({ ruleName }) => ruleName)).toEqual(['AwsSolutions-SQS3', 'AwsSolutions-SQS4'])
    expect(() => planted.app.synth()).toThrow(/SQS3.*SQS4/s)
  })

  it('find a role that may do more than it names', () => {
    const planted = aStack()
    const role = new Role(planted.stack, 'Planted', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: ['dynamodb:*'], resources: ['*'] }))
    expect(findingsOf(planted).map(({ ruleName }) => ruleName)).toEqual([
      'AwsSolutions-IAM5[Action::dynamodb:*]',
      'AwsSolutions-IAM5[Resource::*]',
    ])
  })

  it('are set aside in few places, each with its reason', () => {
    const { stack } = aStack()
    const reasons = stack.node.findAll().flatMap((construct) =>
      construct.node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries<string>(data))
        .map(([id, reason]) => ({ id: id.replace(/^annotation::/i, '').replace(/<\w+\.Arn>/, '<bucket>'), reason })),
    )
    const copier = [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      'AwsSolutions-IAM5[Action::s3:Abort*]',
      'AwsSolutions-IAM5[Action::s3:DeleteObject*]',
      'AwsSolutions-IAM5[Action::s3:GetBucket*]',
      'AwsSolutions-IAM5[Action::s3:GetObject*]',
      'AwsSolutions-IAM5[Action::s3:List*]',
      'AwsSolutions-IAM5[Resource::<bucket>/*]',
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
      'AwsSolutions-L1',
    ]
    expect(new Set(reasons.map(({ id }) => id))).toEqual(
      new Set([
        'AwsSolutions-APIG4',
        'AwsSolutions-IAM5[Resource::*]',
        'AwsSolutions-IAM5[Resource::<bucket>/aws/lambda/*]',
        'AwsSolutions-S1',
        'AwsSolutions-SQS3',
        ...copier,
      ]),
    )
    for (const { reason } of reasons) expect(reason.length).toBeGreaterThan(40)
  })
})

describe('the stack', () => {
  it('needs no account: nothing is looked up, and no region is fixed', () => {
    const { app } = aStack()
    const assembly = app.synth()
    expect(assembly.manifest.missing).toBeUndefined()
    expect(assembly.stacks.map(({ environment }) => environment.name)).toEqual(['aws://unknown-account/unknown-region'])
  })

  it('holds plain ASCII only, since CloudFormation turns every other letter into a question mark', () => {
    const { app } = aStack()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII is
    expect(JSON.stringify(app.synth().stacks[0]?.template)).toMatch(/^[\x00-\x7f]*$/)
  })

  it('leaves room below the 500 resources that CloudFormation takes', () => {
    const { stack } = aStack()
    expect(stack.node.findAll().filter(CfnResource.isCfnResource).length).toBeLessThan(480)
  })
})
