import { Construct } from 'constructs'
import type { Right } from '../constructs/keng-function.ts'
import { ReactionQueue } from '../constructs/reaction-queue.ts'
import type { CapabilityProps } from './capability-props.ts'

/** Tip-offs: what citizens send, what the tip desk does with it, and what inspections answer. */
export class TipOffs extends Construct {
  readonly queues: readonly ReactionQueue[]

  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { alarms, keys, table } = platform
    const fn = (name: string, ...rights: Right[]) => platform.fn(this, `tip-offs/${name}`, rights)

    api.everyone('POST /api/tip-offs', fn('log-tip-off', table.decide, keys.stamp, keys.seal))
    api.everyone('POST /api/tip-offs/lookup', fn('look-up-tip-off', table.read, keys.stamp))
    api.everyone('POST /api/tip-offs/messages', fn('leave-message', table.decide, keys.stamp, keys.seal))

    api.staff('POST /api/tip-offs/by-staff', fn('log-by-staff', table.decide, keys.stamp, keys.seal))
    api.staff('POST /api/local-reports', fn('log-local-report', table.decide, keys.stamp, keys.seal))
    api.staff('GET /api/tip-offs/{id}', fn('show-tip-off', table.read, table.query('period')))
    api.staff('POST /api/tip-offs/{id}/open', fn('open-text', table.decide, keys.open))
    api.staff('POST /api/tip-offs/{id}/screen', fn('screen-tip-off', table.decide))
    api.staff('POST /api/tip-offs/{id}/confirm', fn('confirm-screening', table.decide))
    api.staff('POST /api/tip-offs/{id}/acknowledge', fn('acknowledge-tip-off', table.decide))
    api.staff('POST /api/tip-offs/{id}/hand-over', fn('hand-over-tip-off', table.decide))
    api.staff('POST /api/tip-offs/{id}/ask', fn('ask-question', table.decide))

    this.queues = [
      new ReactionQueue(this, { reaction: 'tip-off-links', by: fn('link-inspection', table.decide), alarms }),
      new ReactionQueue(this, { reaction: 'tip-off-answers', by: fn('answer-tip-off', table.decide), alarms }),
    ]
  }
}
