import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { KengFunction, Right } from './keng-function.ts'

export type Index = 'due' | 'work' | 'period' | 'code'

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** The one table: an aggregate's state, its history and its sealed texts, with four sparse indexes. */
export class KengTable extends Construct {
  private readonly table: Table

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expires',
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key(),
      // 35 days is the longest DynamoDB keeps, and what the privacy notice says of backups.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.indexes()
  }

  /** May load single items: an aggregate's state, a text. */
  readonly read: Right = (to) => this.give(to, 'dynamodb:GetItem')

  /** May load and write single items: what a decision needs. */
  readonly decide: Right = (to) => this.give(to, 'dynamodb:GetItem', 'dynamodb:PutItem')

  /** May write items that it does not read: the history that the relay writes down. */
  readonly record: Right = (to) => this.give(to, 'dynamodb:PutItem')

  /** May page through what belongs to one aggregate: its history. */
  readonly browse: Right = (to) => this.give(to, 'dynamodb:Query')

  /** May find and delete what belongs to one aggregate: the purge of texts. */
  readonly purge: Right = (to) => this.give(to, 'dynamodb:Query', 'dynamodb:DeleteItem')

  /** May follow the stream of changes. */
  readonly follow: Right = (to) => {
    to.may(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      this.streamArn,
    )
  }

  /** May query one index. */
  query(index: Index): Right {
    return (to) => {
      to.may(['dynamodb:Query'], `${this.table.tableArn}/index/${index}`)
      to.knows('TABLE_NAME', this.table.tableName)
    }
  }

  /** What a mapping follows. */
  get streamArn(): string {
    const { tableStreamArn } = this.table
    if (tableStreamArn === undefined) throw new Error('the table has no stream')
    return tableStreamArn
  }

  private give(to: KengFunction, ...actions: string[]): void {
    to.may(actions, this.table.tableArn)
    to.knows('TABLE_NAME', this.table.tableName)
  }

  private indexes(): void {
    this.table.addGlobalSecondaryIndex({
      indexName: 'due',
      partitionKey: text('dueShard'),
      sortKey: text('due'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['changed', 'parked', 'status', 'owner', 'deadline', 'about'],
    })
    this.table.addGlobalSecondaryIndex({
      indexName: 'work',
      partitionKey: text('owner'),
      sortKey: text('deadline'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['due', 'status', 'about'],
    })
    this.table.addGlobalSecondaryIndex({
      indexName: 'period',
      partitionKey: text('period'),
      sortKey: text('pk'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['status', 'owner', 'deadline', 'people', 'standIns'],
    })
    this.table.addGlobalSecondaryIndex({
      indexName: 'code',
      partitionKey: text('code'),
      sortKey: text('pk'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
  }

  /** A key that works through DynamoDB only, for whoever may use the table anyway: so no role holds `kms:Decrypt` for the table's sake. */
  private key(): Key {
    const key = new Key(this, 'Key', {
      description: 'Keng: the table at rest',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const { account, region, urlSuffix } = Stack.of(this)
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ThroughDynamoDbOnly',
        principals: [new AnyPrincipal()],
        actions: [
          'kms:CreateGrant',
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        resources: ['*'],
        conditions: { StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': `dynamodb.${region}.${urlSuffix}` } },
      }),
    )
    return key
  }
}
