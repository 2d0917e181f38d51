import { Construct } from 'constructs'
import type { Right } from '../constructs/keng-function.ts'
import { ReactionQueue } from '../constructs/reaction-queue.ts'
import type { CapabilityProps } from './capability-props.ts'

/** Inspections: opened by the premises, moved by the team and its supervisors. */
export class Inspections extends Construct {
  readonly queues: readonly ReactionQueue[]

  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { alarms, table } = platform
    const fn = (name: string, ...rights: Right[]) => platform.fn(this, `inspections/${name}`, rights)

    api.staff('GET /api/inspections/{id}', fn('show-inspection', table.read))
    api.staff('POST /api/inspections/{id}/acknowledge', fn('acknowledge-inspection', table.decide))
    api.staff('POST /api/inspections/{id}/decide', fn('decide-inspection', table.decide))
    api.staff('POST /api/inspections/{id}/record', fn('record-inspection', table.decide))
    api.staff('POST /api/inspections/{id}/settle', fn('settle-violation', table.decide))
    api.staff('POST /api/inspections/{id}/recommend', fn('recommend-measure', table.decide))
    api.staff('POST /api/inspections/{id}/answer-recommendation', fn('answer-recommendation', table.decide))
    api.staff('POST /api/inspections/{id}/extend', fn('extend-inspection', table.decide))
    api.staff('POST /api/inspections/{id}/reassign', fn('reassign-inspection', table.decide))
    api.staff('POST /api/inspections/{id}/cancel', fn('cancel-inspection', table.decide))

    this.queues = [
      new ReactionQueue(this, { reaction: 'inspection-openings', by: fn('open-inspection', table.decide), alarms }),
      new ReactionQueue(this, { reaction: 'inspection-joins', by: fn('join-tip-off', table.decide), alarms }),
    ]
  }
}
