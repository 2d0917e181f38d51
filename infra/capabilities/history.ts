import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { EventSourceMapping, FilterCriteria, FilterRule, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { FailureBucket } from '../constructs/failure-bucket.ts'
import type { KengFunction } from '../constructs/keng-function.ts'
import type { Platform } from '../constructs/platform.ts'
import { ReactionQueue, sendToEach } from '../constructs/reaction-queue.ts'
import type { CapabilityProps } from './capability-props.ts'

export interface HistoryProps extends CapabilityProps {
  /** Where events may go, but for the purge, which is here. */
  readonly reactions: readonly ReactionQueue[]
}

/** History: every decision's events are written down first and then told to whoever reacts; texts, which are apart, are purged. */
export class History extends Construct {
  constructor(scope: Construct, id: string, { platform, api, reactions }: HistoryProps) {
    super(scope, id)
    const { alarms, table } = platform

    api.staff('GET /api/history/{kind}/{id}', platform.fn(this, 'history/show-history', [table.read, table.browse]))

    const purge = platform.fn(this, 'history/purge-texts', [table.read, table.purge])
    const purges = new ReactionQueue(this, { reaction: 'text-purges', by: purge, alarms })

    const rights = [table.record, table.follow, sendToEach([...reactions, purges], 'QUEUE_URLS')]
    const relay = platform.fn(this, 'history/relay-events', rights, Duration.seconds(30))
    this.watch(this.follow(relay, platform), relay, platform)
  }

  private follow(relay: KengFunction, { table }: Platform): EventSourceMapping {
    const failures = new FailureBucket(this, 'Failures')
    failures.keepFor(relay)
    return new EventSourceMapping(this, 'Stream', {
      target: relay.lambda,
      eventSourceArn: table.streamArn,
      // From the oldest on, so that nothing written while the mapping comes up is missed.
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: {
            Keys: { sk: { S: FilterRule.isEqual('state') } },
            // Putting an alarm off is no decision: the image holds the events of the one before, which were relayed.
            NewImage: { parked: { S: FilterRule.notExists() } },
          },
        }),
      ],
      batchSize: 25,
      // Records of one aggregate stay in order; one that fails delays a quarter of the others.
      parallelizationFactor: 4,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      // Half of what the stream keeps: what is older is in the bucket before the stream forgets it.
      maxRecordAge: Duration.hours(12),
      onFailure: failures.destination,
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    })
  }

  private watch(source: EventSourceMapping, relay: KengFunction, { alarms }: Platform): void {
    const period = Duration.minutes(1)
    alarms.watch(this, 'GivenUpAlarm', {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'OnFailureDestinationDeliveredEventCount',
        dimensionsMap: { EventSourceMappingUUID: source.eventSourceMappingId },
        statistic: 'Sum',
        period,
      }),
      atLeast: 1,
      means:
        'A change of an aggregate was not relayed and lies in the failure bucket for seven days. Put right what the log says, then relay it.',
    })
    alarms.watch(this, 'LagAlarm', {
      metric: relay.lambda.metric('IteratorAge', { period, statistic: 'Maximum' }),
      atLeast: Duration.minutes(10).toMilliseconds(),
      means: 'Events wait more than ten minutes before anyone hears of them: history/relay-events is failing or too slow.',
    })
  }
}
