import { describe, expect, it } from 'vitest'
import { resources, target, theFunction } from './the-stack.ts'

const [table] = resources('AWS::DynamoDB::Table')
const keys = resources('AWS::KMS::Key')
const key = (name: string) => keys.find(({ id }) => id.includes(name))

describe('the table', () => {
  it('is one, and outlives its stack', () => {
    expect(resources('AWS::DynamoDB::Table')).toHaveLength(1)
    expect(table).toMatchObject({ deletionPolicy: 'Retain', properties: { DeletionProtectionEnabled: true } })
  })

  it('can be brought back to any second of the last 35 days', () => {
    expect(table?.properties.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    })
  })

  it('is encrypted with the province’s own key, forgets what has expired, and streams new images', () => {
    expect(table?.properties).toMatchObject({
      SSESpecification: {
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/Store/), 'Arn'] },
      },
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    })
  })

  it('finds what is due, open work, a period’s deadlines and what a code names, and projects no state', () => {
    const indexes = table?.properties.GlobalSecondaryIndexes.map((it: Record<string, { AttributeName: string }[]>) => ({
      name: it.IndexName,
      keys: it.KeySchema?.map(({ AttributeName }) => AttributeName),
      projection: it.Projection,
    }))
    expect(indexes).toEqual([
      {
        name: 'due',
        keys: ['dueShard', 'due'],
        projection: {
          ProjectionType: 'INCLUDE',
          NonKeyAttributes: ['changed', 'parked', 'status', 'owner', 'deadline', 'about'],
        },
      },
      {
        name: 'work',
        keys: ['owner', 'deadline'],
        projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['due', 'status', 'about'] },
      },
      {
        name: 'period',
        keys: ['period', 'pk'],
        projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['status', 'owner', 'deadline', 'people', 'standIns'] },
      },
      { name: 'code', keys: ['code', 'pk'], projection: { ProjectionType: 'KEYS_ONLY' } },
    ])
  })
})

describe('the stream', () => {
  const [stream] = resources('AWS::Lambda::EventSourceMapping').filter(
    ({ properties }) => target(properties.EventSourceArn) === table?.id,
  )

  it('lets states alone through: no history, and no text of anyone', () => {
    expect(target(stream?.properties.FunctionName)).toBe(theFunction('history/relay-events').id)
    expect(stream?.properties.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      {
        eventName: ['INSERT', 'MODIFY'],
        dynamodb: { Keys: { sk: { S: ['state'] } }, NewImage: { parked: { S: [{ exists: false }] } } },
      },
    ])
  })

  it('is not blocked by a poison record: finite retries, bisection, partial failures', () => {
    expect(stream?.properties).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 12 * 3600,
      StartingPosition: 'TRIM_HORIZON',
    })
  })

  it('keeps the whole record of what failed for seven days, and rings', () => {
    const bucket = resources('AWS::S3::Bucket').find(({ id }) => id.startsWith('HistoryFailures'))
    expect(stream?.properties.DestinationConfig.OnFailure.Destination).toEqual({ 'Fn::GetAtt': [bucket?.id, 'Arn'] })
    expect(bucket?.properties.LifecycleConfiguration.Rules).toMatchObject([{ Status: 'Enabled', ExpirationInDays: 7 }])
    expect(Object.values(bucket?.properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true])
    const alarm = resources('AWS::CloudWatch::Alarm').find(
      (it) => it.properties.MetricName === 'OnFailureDestinationDeliveredEventCount',
    )
    expect(target(alarm?.properties.Dimensions)).toBe(stream?.id)
    expect(stream?.properties.MetricsConfig.Metrics).toContain('EventCount')
  })
})

describe('the keys', () => {
  it('all outlive the stack', () => {
    expect(keys.map(({ deletionPolicy }) => deletionPolicy)).toEqual(['Retain', 'Retain', 'Retain'])
  })

  it('are three: the table’s, the receipts’ and the seals’', () => {
    expect(key('Store')?.properties).toMatchObject({ EnableKeyRotation: true })
    expect(key('Receipt')?.properties).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' })
    expect(key('Sealing')?.properties).toMatchObject({ KeySpec: 'RSA_4096', KeyUsage: 'ENCRYPT_DECRYPT' })
  })

  it('include one for the table that works through DynamoDB only', () => {
    const open = key('Store')?.properties.KeyPolicy.Statement.filter(
      (it: { Principal: { AWS: unknown } }) => it.Principal.AWS === '*',
    )
    expect(open).toHaveLength(1)
    expect(open[0].Condition.StringEquals).toMatchObject({
      'kms:CallerAccount': { Ref: 'AWS::AccountId' },
      'kms:ViaService': expect.anything(),
    })
  })

  it('include no other that its policy opens to anyone but the account', () => {
    for (const name of ['Receipt', 'Sealing']) {
      const principals = key(name)?.properties.KeyPolicy.Statement.map((it: { Principal: unknown }) =>
        JSON.stringify(it.Principal),
      )
      expect(principals).toEqual([expect.stringContaining(':root')])
    }
  })
})
