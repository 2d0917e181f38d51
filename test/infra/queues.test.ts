import { describe, expect, it } from 'vitest'
import { resources, target, theFunction } from './the-stack.ts'

const queues = resources('AWS::SQS::Queue')
const sources = resources('AWS::Lambda::EventSourceMapping').filter(({ properties }) =>
  /Queue/.test(target(properties.EventSourceArn)),
)
const functions = resources('AWS::Lambda::Function')
const alarms = resources('AWS::CloudWatch::Alarm')
const queueOf = (reference: unknown) => queues.find(({ id }) => id === target(reference))

const watched = (id: string) =>
  alarms
    .filter(({ properties }) => properties.Dimensions?.some(({ Value }: { Value: unknown }) => target(Value) === id))
    .map(({ properties }) => properties.MetricName)

describe('a queue in front of a reaction', () => {
  it.each([
    ['clock/wake', 'ClockWakes'],
    ['premises/register-tip-off', 'PremisesPremisesTipOffs'],
    ['premises/release-inspection', 'PremisesPremisesReleases'],
    ['inspections/open-inspection', 'InspectionsInspectionOpenings'],
    ['inspections/join-tip-off', 'InspectionsInspectionJoins'],
    ['tip-offs/link-inspection', 'TipOffsTipOffLinks'],
    ['tip-offs/answer-tip-off', 'TipOffsTipOffAnswers'],
    ['history/purge-texts', 'HistoryTextPurges'],
    ['mail/gather-notices', 'MailNotices'],
    ['mail/send-mail', 'MailMailSendings'],
    ['mail/record-delivery', 'MailSesEvents'],
    ['mail/readdress-entries', 'MailMailReturns'],
  ])('calls %s', (path, queue) => {
    const source = sources.find(({ properties }) => target(properties.FunctionName) === theFunction(path).id)
    expect(target(source?.properties.EventSourceArn)).toMatch(new RegExp(`^${queue}Queue`))
  })

  it.each(sources)('$id: five attempts, then the dead letters, which are kept longer and ring', ({ properties }) => {
    const queue = queueOf(properties.EventSourceArn)
    const { maxReceiveCount, deadLetterTargetArn } = queue?.properties.RedrivePolicy ?? {}
    const deadLetters = queueOf(deadLetterTargetArn)
    expect(maxReceiveCount).toBe(5)
    expect(deadLetters?.properties.MessageRetentionPeriod).toBeGreaterThan(queue?.properties.MessageRetentionPeriod)
    expect(watched(deadLetters?.id ?? '')).toEqual(['ApproximateNumberOfMessagesVisible'])
    expect(watched(queue?.id ?? '')).toEqual(['ApproximateAgeOfOldestMessage'])
  })

  it.each(sources)('$id: hides a message for six times the function’s time-out', ({ properties }) => {
    const reader = functions.find(({ id }) => id === target(properties.FunctionName))
    expect(queueOf(properties.EventSourceArn)?.properties.VisibilityTimeout).toBe(6 * reader?.properties.Timeout)
  })

  it.each(sources)('$id: a bad message delays no good one, and not everything is done at once', ({ properties }) => {
    expect(properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
    expect(properties.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2)
    expect(properties.ScalingConfig.MaximumConcurrency).toBeLessThanOrEqual(10)
  })

  it('gathers notices for one post’s mail before it writes, and sends mails two at a time', () => {
    const sourceOf = (path: string) =>
      sources.find((it) => target(it.properties.FunctionName) === theFunction(path).id)?.properties
    expect(sourceOf('mail/gather-notices')).toMatchObject({ BatchSize: 10, MaximumBatchingWindowInSeconds: 5 })
    expect(sourceOf('mail/send-mail')).toMatchObject({ ScalingConfig: { MaximumConcurrency: 2 } })
  })
})

describe('every queue', () => {
  it.each(queues)('$id has dead letters or is one, is encrypted, and refuses plain HTTP', ({ id, properties }) => {
    const endsHere =
      queues.some((other) => target(other.properties.RedrivePolicy?.deadLetterTargetArn) === id) || /Missed/.test(id)
    expect(properties.RedrivePolicy !== undefined).toBe(!endsHere)
    expect(properties.SqsManagedSseEnabled).toBe(true)
    const policy = resources('AWS::SQS::QueuePolicy').find((it) => target(it.properties.Queues) === id)
    expect(policy?.properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    )
  })
})

describe('what SES says about a mail', () => {
  it('reaches the queue as SES wrote it, or its dead letters', () => {
    const [subscription] = resources('AWS::SNS::Subscription').filter(({ properties }) => properties.Protocol === 'sqs')
    expect(subscription?.properties.RawMessageDelivery).toBe(true)
    expect(target(subscription?.properties.Endpoint)).toMatch(/^MailSesEventsQueue/)
    expect(target(subscription?.properties.RedrivePolicy.deadLetterTargetArn)).toMatch(/^MailSesEventsDeadLetters/)
  })

  it('covers sending, delivery, bounce, complaint, refusal and a failed rendering', () => {
    const [destination] = resources('AWS::SES::ConfigurationSetEventDestination')
    expect(destination?.properties.EventDestination.MatchingEventTypes).toEqual([
      'send',
      'delivery',
      'bounce',
      'complaint',
      'reject',
      'renderingFailure',
    ])
  })

  it('may be sent by SES alone, for this configuration set', () => {
    const [topic] = resources('AWS::SNS::TopicPolicy').filter(({ id }) => /Feedback/.test(id))
    const allowed = topic?.properties.PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow')
    expect(allowed).toHaveLength(1)
    expect(allowed[0]).toMatchObject({
      Principal: { Service: 'ses.amazonaws.com' },
      Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
    })
  })
})
