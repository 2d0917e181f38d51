import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { counted } from '../constructs/alarms.ts'
import type { ReactionQueue } from '../constructs/reaction-queue.ts'
import type { CapabilityProps } from './capability-props.ts'

export interface AuditProps extends CapabilityProps {
  /** Where a notice that was never given is said again. */
  readonly notices: ReactionQueue
}

/** The daily auditor; its silence is itself an alarm. */
export class Audit extends Construct {
  constructor(scope: Construct, id: string, { platform, notices }: AuditProps) {
    super(scope, id)
    const { alarms, table, timetable } = platform

    const rights = [table.read, table.query('due'), table.query('period'), table.browse, notices.send('NOTICES_QUEUE_URL')]
    const auditor = platform.fn(this, 'audit/audit-work', rights, Duration.minutes(5))
    timetable.everyDayAt('06:00', auditor)

    alarms.watch(this, 'HeartbeatAlarm', {
      metric: counted('Heartbeat', Duration.hours(1)),
      below: 1,
      periods: 25,
      means:
        'The auditor has not said for 25 hours that all is well: it did not run, or it found something. Read the log of audit/audit-work.',
    })
  }
}
