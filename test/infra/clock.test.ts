import { describe, expect, it } from 'vitest'
import { resources, target, theFunction } from './the-stack.ts'

const alarms = resources('AWS::CloudWatch::Alarm')
const scheduleOf = (path: string) =>
  resources('AWS::Scheduler::Schedule').find(({ properties }) => target(properties.Target.Arn) === theFunction(path).id)
    ?.properties

describe('what happens by itself', () => {
  it('is the gong each minute, and a minute that failed is not made up for', () => {
    expect(scheduleOf('clock/ring')).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { RetryPolicy: { MaximumRetryAttempts: 0 } },
    })
  })

  it.each([
    ['deadlines/plan-deadlines', 'cron(30 00 * * ? *)'],
    ['audit/audit-work', 'cron(00 06 * * ? *)'],
  ])('is %s once a day, in the programme’s zone, with patience', (path, expression) => {
    expect(scheduleOf(path)).toMatchObject({
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
      Target: { RetryPolicy: { MaximumRetryAttempts: 2 } },
    })
    const config = resources('AWS::Lambda::EventInvokeConfig').find(
      (it) => target(it.properties.FunctionName) === theFunction(path).id,
    )
    expect(target(config?.properties.DestinationConfig.OnFailure.Destination)).toMatch(/Missed/)
  })

  it('ends in one queue that rings when it could not be called', () => {
    for (const { properties } of resources('AWS::Scheduler::Schedule')) {
      const missed = target(properties.Target.DeadLetterConfig.Arn)
      const alarm = alarms.find((it) => target(it.properties.Dimensions) === missed)
      expect(alarm?.properties).toMatchObject({ MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 })
    }
  })
})

describe('an alarm', () => {
  it.each(alarms)('$id tells the operator when it begins and when it ends, and what it means', ({ properties }) => {
    const [operator] = resources('AWS::SNS::Subscription').filter((it) => it.properties.Protocol === 'email')
    expect(properties.AlarmActions).toEqual([operator?.properties.TopicArn])
    expect(properties.OKActions).toEqual([operator?.properties.TopicArn])
    expect(properties.AlarmDescription.length).toBeGreaterThan(40)
  })

  it('rings when the auditor has not said for 25 hours that all is well', () => {
    const heartbeat = alarms.find(({ properties }) => properties.MetricName === 'Heartbeat')?.properties
    expect(heartbeat).toMatchObject({
      Namespace: 'Keng',
      Dimensions: [{ Name: 'service', Value: 'keng' }],
      Period: 3600,
      EvaluationPeriods: 25,
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    })
    expect(theFunction('audit/audit-work').properties.Environment.Variables.POWERTOOLS_METRICS_NAMESPACE).toBe('Keng')
  })

  it('rings when SES refuses a mail for another reason than its rate', () => {
    const refused = alarms.find(({ properties }) => properties.MetricName === 'MailRefused')?.properties
    expect(refused).toMatchObject({
      Namespace: 'Keng',
      Dimensions: [{ Name: 'service', Value: 'keng' }],
      Statistic: 'Sum',
      Threshold: 1,
      EvaluationPeriods: 1,
    })
    expect(theFunction('mail/send-mail').properties.Environment.Variables.POWERTOOLS_METRICS_NAMESPACE).toBe('Keng')
  })

  it('rings when the gong has been silent for five minutes', () => {
    const silence = alarms.find(({ id }) => /SilenceAlarm/.test(id))?.properties
    expect(silence).toMatchObject({
      EvaluationPeriods: 5,
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
    })
    expect(target(silence?.Metrics)).toBe(theFunction('clock/ring').id)
  })

  it('may be published by CloudWatch, since the topic’s own policy replaces the one that let it', () => {
    const [policy] = resources('AWS::SNS::TopicPolicy').filter(({ id }) => /Alarms/.test(id))
    expect(policy?.properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
    )
  })
})
