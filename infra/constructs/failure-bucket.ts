import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { IEventSourceDlq } from 'aws-cdk-lib/aws-lambda'
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { KengFunction } from './keng-function.ts'

/** Keeps for a week, whole, what could not be delivered: a queue would get only a pointer into a stream that forgets after a day. */
export class FailureBucket extends Construct {
  private readonly bucket: Bucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'One role writes here, nobody reads but the operator, and all is gone after a week; an access log would outlive its subject.',
    })
  }

  /** Names the bucket to a mapping; unlike CDK's own destination it grants nothing, which `keepFor` does more narrowly. */
  readonly destination: IEventSourceDlq = { bind: () => ({ destination: this.bucket.bucketArn }) }

  /** Lets Lambda put what this function failed at under Lambda's own prefix, and see that the bucket is there. */
  keepFor(fn: KengFunction): void {
    fn.may(['s3:ListBucket'], this.bucket.bucketArn)
    fn.may(['s3:PutObject'], this.bucket.arnForObjects('aws/lambda/*'))
    Validations.of(fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${this.bucket.stack.getLogicalId(this.bucket.node.defaultChild as CfnBucket)}.Arn>/aws/lambda/*]`,
      reason: 'Lambda names the objects itself, by mapping, shard and time.',
    })
  }
}
