import { Construct } from 'constructs'
import { ReactionQueue } from '../constructs/reaction-queue.ts'
import type { CapabilityProps } from './capability-props.ts'

/** Premises: every inspection opens through them, so that many tip-offs about one place end in one inspection. */
export class Premises extends Construct {
  readonly queues: readonly ReactionQueue[]

  constructor(scope: Construct, id: string, { platform }: CapabilityProps) {
    super(scope, id)
    const { alarms, table } = platform
    const fn = (name: string) => platform.fn(this, `premises/${name}`, [table.decide])

    this.queues = [
      new ReactionQueue(this, { reaction: 'premises-tip-offs', by: fn('register-tip-off'), alarms }),
      new ReactionQueue(this, { reaction: 'premises-releases', by: fn('release-inspection'), alarms }),
    ]
  }
}
