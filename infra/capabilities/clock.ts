import { Duration } from 'aws-cdk-lib'
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { counted } from '../constructs/alarms.ts'
import type { KengFunction } from '../constructs/keng-function.ts'
import type { Platform } from '../constructs/platform.ts'
import { ReactionQueue } from '../constructs/reaction-queue.ts'
import type { CapabilityProps } from './capability-props.ts'

/** The gong: each minute, whatever is due is woken. */
export class Clock extends Construct {
  readonly queues: readonly ReactionQueue[]

  constructor(scope: Construct, id: string, { platform }: CapabilityProps) {
    super(scope, id)
    const { alarms, table, timetable } = platform

    const wake = platform.fn(this, 'clock/wake', [table.decide], Duration.seconds(30))
    const wakes = new ReactionQueue(this, { reaction: 'wakes', by: wake, alarms, atOnce: 10 })

    const ring = platform.fn(
      this,
      'clock/ring',
      [table.read, table.query('due'), wakes.send('WAKES_QUEUE_URL')],
      Duration.seconds(50),
    )
    timetable.everyMinute(ring)

    const anew = platform.fn(
      this,
      'clock/arm-anew',
      [table.read, table.query('due'), wakes.send('WAKES_QUEUE_URL')],
      Duration.minutes(2),
    )
    this.queues = [new ReactionQueue(this, { reaction: 're-armings', by: anew, alarms })]
    this.watchFor(ring, platform)
    alarms.watch(this, 'ParkedAlarm', {
      metric: counted('Parked', Duration.hours(1)),
      atLeast: 1,
      means:
        'The wake of an item fails again and again, so its ladder stands still; it is tried once an hour. Read the log of clock/wake.',
    })
  }

  /** A missed minute is caught up by the next; five in a row mean that nobody is reminded of anything. */
  private watchFor(ring: KengFunction, { alarms }: Platform): void {
    const period = Duration.minutes(1)
    alarms.watch(this, 'SilenceAlarm', {
      metric: new MathExpression({
        expression: 'invocations - errors',
        usingMetrics: { invocations: ring.lambda.metricInvocations({ period }), errors: ring.lambda.metricErrors({ period }) },
        label: 'rings that ended well',
        period,
      }),
      below: 1,
      periods: 5,
      means: 'The clock has not rung for five minutes, so nothing falls due. Read the log of clock/ring.',
    })
  }
}
