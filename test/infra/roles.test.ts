import { describe, expect, it } from 'vitest'
import { grantsOf, resources, rightsOf, target } from './the-stack.ts'

const roles = resources('AWS::IAM::Role').map((role) => ({ id: role.id, may: grantsOf(role) }))

const pathsThatMay = (action: string) =>
  resources('AWS::Lambda::Function')
    .map(({ properties }) => properties.Description)
    .filter((path) => rightsOf(path).some((right) => right.action === action))
    .sort()
const actionsOf = (path: string) =>
  rightsOf(path)
    .map(({ action }) => action)
    .filter((action) => !/^(logs|xray):/.test(action))
    .sort()

describe('a role', () => {
  it.each(roles)('$id names its actions', ({ may }) => {
    expect(may.length).toBeGreaterThan(0)
    for (const { action } of may) expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/)
  })

  it.each(roles)(
    '$id names one resource for each, but for X-Ray, which has none, and the objects that Lambda names',
    ({ may }) => {
      const wide = may.filter(({ resource }) => JSON.stringify(resource).includes('*')).map(({ action }) => action)
      expect(wide.filter((action) => !/^(xray:Put(TraceSegments|TelemetryRecords)|s3:PutObject)$/.test(action))).toEqual([])
    },
  )

  it('holds everything it may do itself: nothing is attached to it from outside', () => {
    expect(resources('AWS::IAM::Policy')).toEqual([])
    expect(resources('AWS::IAM::ManagedPolicy')).toEqual([])
    for (const { properties } of resources('AWS::IAM::Role')) expect(properties.ManagedPolicyArns).toBeUndefined()
  })

  it('never scans, and never updates part of an item', () => {
    for (const action of ['dynamodb:Scan', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'])
      expect(pathsThatMay(action)).toEqual([])
  })
})

describe('the right to', () => {
  it('open a seal is one function’s, on the sealing key, and the table’s key is another', () => {
    expect(pathsThatMay('kms:Decrypt')).toEqual(['tip-offs/open-text'])
    const [decrypt] = rightsOf('tip-offs/open-text').filter(({ action }) => action === 'kms:Decrypt')
    expect(target(decrypt?.resource)).toMatch(/Sealing/)
    expect(decrypt?.condition).toEqual({ StringEquals: { 'kms:EncryptionAlgorithm': 'RSAES_OAEP_SHA_256' } })
  })

  it('seal is that of functions that take in a text, which cannot open what they sealed', () => {
    expect(pathsThatMay('kms:GetPublicKey')).toEqual([
      'pages/add-message',
      'pages/take-complaint',
      'pages/take-form',
      'tip-offs/leave-message',
      'tip-offs/log-by-staff',
      'tip-offs/log-local-report',
      'tip-offs/log-tip-off',
    ])
  })

  it('make receipts is that of functions that give or take one', () => {
    expect(pathsThatMay('kms:GenerateMac')).toEqual([
      'agencies/make-feed',
      'calendar/show-feed',
      'pages/add-message',
      'pages/show-status',
      'pages/take-complaint',
      'pages/take-form',
      'tip-offs/leave-message',
      'tip-offs/log-by-staff',
      'tip-offs/log-local-report',
      'tip-offs/log-tip-off',
      'tip-offs/look-up-tip-off',
    ])
  })

  it('use any key is given to no other function', () => {
    const others = roles.flatMap(({ may }) => may).filter(({ action }) => action.startsWith('kms:'))
    expect(new Set(others.map(({ action }) => action))).toEqual(new Set(['kms:Decrypt', 'kms:GetPublicKey', 'kms:GenerateMac']))
  })

  it('send mail is one function’s, from one identity through one configuration set', () => {
    expect(pathsThatMay('ses:SendRawEmail')).toEqual(['mail/send-mail'])
    const resources = rightsOf('mail/send-mail').filter(({ action }) => action.startsWith('ses:'))
    expect(resources.map(({ resource }) => JSON.stringify(resource))).toEqual([
      expect.stringContaining('identity/'),
      expect.stringContaining('configuration-set/'),
    ])
  })

  it('send messages is that of the relay, the ring, the auditor and the planner’s failures', () => {
    expect(pathsThatMay('sqs:SendMessage')).toEqual([
      'audit/audit-work',
      'clock/arm-anew',
      'clock/ring',
      'deadlines/plan-deadlines',
      'history/relay-events',
    ])
  })

  it('delete is the purge’s alone', () => {
    expect(pathsThatMay('dynamodb:DeleteItem')).toEqual(['history/purge-texts'])
  })

  it('query an index is that of its readers', () => {
    const readers = (index: string) =>
      resources('AWS::Lambda::Function')
        .map(({ properties }) => properties.Description)
        .filter((path) => rightsOf(path).some(({ resource }) => JSON.stringify(resource).includes(`/index/${index}"`)))
        .sort()
    expect(readers('due')).toEqual([
      'audit/audit-work',
      'calendar/preview-calendar',
      'clock/arm-anew',
      'clock/ring',
      'work/show-overview',
    ])
    expect(readers('work')).toEqual(['calendar/show-feed', 'work/list-work', 'work/show-overview'])
    expect(readers('code')).toEqual(['work/find-items'])
    expect(readers('period')).toEqual([
      'agencies/show-me',
      'audit/audit-work',
      'deadlines/list-deadlines',
      'deadlines/plan-deadlines',
      'reports/build-report',
      'reports/download-document',
      'reports/download-report',
      'reports/show-report',
      'tip-offs/show-tip-off',
      'work/list-work',
      'work/show-overview',
    ])
  })

  it('write is not given to what only shows', () => {
    const shows = resources('AWS::Lambda::Function')
      .map(({ properties }) => properties.Description)
      .filter((path) => /\/(show|list|look-up)-/.test(path))
    expect(shows.length).toBeGreaterThan(6)
    for (const path of shows) expect(actionsOf(path)).not.toContain('dynamodb:PutItem')
  })
})

describe('intake', () => {
  it.each(['tip-offs/log-tip-off', 'pages/take-form', 'pages/take-complaint', 'pages/add-message'])(
    '%s may read and write single items, make a receipt and seal, and nothing else',
    (path) => {
      expect(actionsOf(path)).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem', 'kms:GenerateMac', 'kms:GetPublicKey'])
    },
  )
})

describe('a page', () => {
  it('that is the same for everybody reads no store and uses no key', () => {
    expect(actionsOf('pages/show-page')).toEqual([])
  })
})

describe('the relay', () => {
  it('follows the stream, writes history and sends, and reads no item', () => {
    expect(new Set(actionsOf('history/relay-events'))).toEqual(
      new Set([
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
        'dynamodb:PutItem',
        's3:ListBucket',
        's3:PutObject',
        'sqs:SendMessage',
      ]),
    )
  })
})

describe('a schedule', () => {
  it.each(resources('AWS::Scheduler::Schedule'))('$id may call its function, and say that it could not', ({ properties }) => {
    const may = roles.find(({ id }) => id === target(properties.Target.RoleArn))?.may
    expect(may?.map(({ action, resource }) => [action, target(resource)])).toEqual([
      ['lambda:InvokeFunction', target(properties.Target.Arn)],
      ['sqs:SendMessage', target(properties.Target.DeadLetterConfig.Arn)],
    ])
  })
})
