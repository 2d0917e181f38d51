import { Duration, Stack } from 'aws-cdk-lib'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import { constructName } from './construct-name.ts'
import type { KengFunction, Right } from './keng-function.ts'

export interface ReactionQueueProps {
  /** The name that events/routes.ts uses. */
  readonly reaction: string
  readonly by: KengFunction
  readonly alarms: Alarms
  readonly batchSize?: number
  /** How long to gather messages before the function is called; by default not at all. */
  readonly gather?: Duration
  /** How many batches are worked on at once; SQS allows 2 or more. */
  readonly atOnce?: number
  /** How old the oldest message may be before the operator hears of it. */
  readonly lateAfter?: Duration
}

/** A queue in front of one reaction: what fails five times waits in its dead letters and rings, and delays nothing else. */
export class ReactionQueue extends Construct {
  readonly reaction: string
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, props: ReactionQueueProps) {
    super(scope, constructName(props.reaction))
    this.reaction = props.reaction
    const safe = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
    // Longer than the queue keeps a message: a dead letter's age counts from its first sending.
    this.deadLetters = new Queue(this, 'DeadLetters', { ...safe, retentionPeriod: Duration.days(14) })
    this.queue = new Queue(this, 'Queue', {
      ...safe,
      retentionPeriod: Duration.days(7),
      // Six times the function's time-out, as AWS advises, so that a throttled batch is not handed out twice.
      visibilityTimeout: Duration.seconds(6 * props.by.timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    })
    this.deliverTo(props)
    this.watch(props)
  }

  /** The right to send to this queue alone; its address is put into the named environment variable. */
  send(variable: string): Right {
    return (to) => {
      to.may(['sqs:SendMessage'], this.queue.queueArn)
      to.knows(variable, this.queue.queueUrl)
    }
  }

  private deliverTo({ by, batchSize = 10, gather, atOnce = 5 }: ReactionQueueProps): void {
    by.may(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], this.queue.queueArn)
    new EventSourceMapping(this, 'Source', {
      target: by.lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize,
      ...(gather && { maxBatchingWindow: gather }),
      maxConcurrency: atOnce,
      reportBatchItemFailures: true,
    })
  }

  private watch({ alarms, reaction, lateAfter = Duration.minutes(15) }: ReactionQueueProps): void {
    const period = Duration.minutes(1)
    alarms.watch(this, 'DeadLetterAlarm', {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      atLeast: 1,
      means: `${reaction}: a message failed five times and waits in the dead letters. Read the function's log, then redrive.`,
    })
    alarms.watch(this, 'AgeAlarm', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
      atLeast: lateAfter.toSeconds(),
      means: `${reaction}: a message has waited for more than ${lateAfter.toMinutes()} minutes. The function is failing or throttled.`,
    })
  }
}

/** The right to send to each of these queues; their addresses are put into one environment variable, as JSON keyed by reaction. */
export function sendToEach(queues: readonly ReactionQueue[], variable: string): Right {
  return (to) => {
    for (const { queue } of queues) to.may(['sqs:SendMessage'], queue.queueArn)
    const urls = Object.fromEntries(queues.map(({ reaction, queue }) => [reaction, queue.queueUrl]))
    to.knows(variable, Stack.of(to).toJsonString(urls))
  }
}
