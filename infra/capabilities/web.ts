import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, type ISource } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'

export interface WebProps {
  /** What is served as it is: style sheets, scripts, the console, posters. */
  readonly site: ISource
}

const assets = 'arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*'

/** CDK's own function copies the files while a deployment runs, and at no other time. */
const acknowledgeCopier = (put: BucketDeployment, bucket: Bucket): void => {
  const copier = put.handlerRole.node.scope
  if (!copier) throw new Error('the function that copies the files is not where it was')
  const own = bucket.stack.getLogicalId(bucket.node.defaultChild as CfnBucket)
  const reason =
    'CDK wrote this function and its rights: it reads the deployment’s own assets and writes this one bucket, of public files.'
  const wide = [
    'Action::s3:Abort*',
    'Action::s3:DeleteObject*',
    'Action::s3:GetBucket*',
    'Action::s3:GetObject*',
    'Action::s3:List*',
  ]
  const ids = [
    'AwsSolutions-L1',
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    ...[...wide, `Resource::<${own}.Arn>/*`, `Resource::${assets}`].map((what) => `AwsSolutions-IAM5[${what}]`),
  ]
  for (const id of ids) Validations.of(copier).acknowledge({ id, reason })
}

/** The static files of the pages. Nothing in here is anybody's: it is the same for all, and is made anew from the sources. */
export class Web extends Construct {
  constructor(scope: Construct, id: string, { site }: WebProps) {
    super(scope, id)
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'An access log would note who opened a page, with address and browser, and that is what nobody shall be able to look up.',
    })
    // Files of the version before stay, for a page that is open in somebody's browser.
    const put = new BucketDeployment(this, 'Put', {
      sources: [site],
      destinationBucket: bucket as IBucket,
      prune: false,
      memoryLimit: 512,
    })
    acknowledgeCopier(put, bucket)
  }
}
