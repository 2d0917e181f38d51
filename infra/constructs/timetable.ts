import { Duration, Stack, type TimeZone, Validations } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { KengFunction } from './keng-function.ts'

/** What happens by itself: a call that cannot be made, or that fails for good, waits in one queue and rings. */
export class Timetable extends Construct {
  private readonly zone: TimeZone
  private readonly missed: Queue

  constructor(scope: Construct, id: string, props: { zone: TimeZone; alarms: Alarms }) {
    super(scope, id)
    this.zone = props.zone
    const safe = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
    this.missed = new Queue(this, 'Missed', { ...safe, retentionPeriod: Duration.days(14) })
    Validations.of(this.missed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself where the failures of schedules end; the check knows only the dead letters of queues.',
    })
    props.alarms.watch(this, 'MissedAlarm', {
      metric: this.missed.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      atLeast: 1,
      means:
        'A scheduled call was missed; the message in the queue names the function. Invoke it by hand: each catches up by itself.',
    })
  }

  /** Calls the function each minute; a minute that fails is not tried again, since the next one does its work. */
  everyMinute(fn: KengFunction): void {
    fn.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) })
    this.schedule(fn, ScheduleExpression.rate(Duration.minutes(1)), { retryAttempts: 0, maxEventAge: Duration.minutes(1) })
  }

  /** Calls the function each day at a time of the programme's zone (`00:30`), and tries again for six hours. */
  everyDayAt(time: string, fn: KengFunction): void {
    const [hour = '', minute = ''] = time.split(':')
    const patience = { retryAttempts: 2, maxEventAge: Duration.hours(6) }
    fn.may(['sqs:SendMessage'], this.missed.queueArn)
    fn.lambda.configureAsyncInvoke({ ...patience, onFailure: new SqsDestination(this.missed) })
    this.schedule(fn, ScheduleExpression.cron({ hour, minute, timeZone: this.zone }), patience)
  }

  private schedule(
    fn: KengFunction,
    schedule: ScheduleExpression,
    patience: { retryAttempts: number; maxEventAge: Duration },
  ): void {
    new Schedule(fn, 'Schedule', {
      schedule,
      description: fn.path,
      target: new LambdaInvoke(fn.lambda, {
        ...patience,
        deadLetterQueue: this.missed,
        role: this.role(fn).withoutPolicyUpdates(),
      }),
    })
  }

  private role(fn: KengFunction): Role {
    const { account } = Stack.of(this)
    return new Role(fn, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
      inlinePolicies: {
        rights: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.lambda.functionArn] }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.missed.queueArn] }),
          ],
        }),
      },
    })
  }
}
