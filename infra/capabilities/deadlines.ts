import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { Right } from '../constructs/keng-function.ts'
import { ReactionQueue } from '../constructs/reaction-queue.ts'
import type { CapabilityProps } from './capability-props.ts'

/** Reporting deadlines: opened by the planner, for one occasion or after a visit, moved only by what people send. */
export class Deadlines extends Construct {
  readonly queues: readonly ReactionQueue[]

  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { table, timetable } = platform
    const fn = (name: string, ...rights: Right[]) => platform.fn(this, `deadlines/${name}`, rights)

    api.staff('GET /api/deadlines', fn('list-deadlines', table.read, table.query('period')))
    api.staff('POST /api/deadlines', fn('open-deadline', table.decide))
    api.staff('GET /api/deadlines/{id}', fn('show-deadline', table.read))
    api.staff('GET /api/deadlines/{id}/parts', fn('show-parts', table.read))
    api.staff('GET /api/deadlines/{id}/sheet', fn('show-sheet', table.read))
    api.staff('POST /api/deadlines/{id}/sheet', fn('read-sheet', table.read))
    api.staff('POST /api/deadlines/{id}/submit', fn('submit-deadline', table.decide))
    api.staff('POST /api/deadlines/{id}/draft', fn('draft-deadline', table.decide))
    api.staff('POST /api/deadlines/{id}/accept', fn('accept-deadline', table.decide))
    api.staff('POST /api/deadlines/{id}/return', fn('return-deadline', table.decide))
    api.staff('POST /api/deadlines/{id}/explain', fn('explain-deadline', table.decide))
    api.staff('POST /api/deadlines/{id}/extend', fn('extend-deadline', table.decide))
    api.staff('POST /api/deadlines/{id}/waive', fn('waive-deadline', table.decide))
    api.staff('POST /api/deadlines/{id}/dispatch', fn('dispatch-deadline', table.decide))

    const planner = platform.fn(this, 'deadlines/plan-deadlines', [table.decide, table.query('period')], Duration.minutes(5))
    timetable.everyDayAt('00:30', planner)

    this.queues = [
      new ReactionQueue(this, {
        reaction: 'written-results',
        by: fn('open-written-result', table.decide),
        alarms: platform.alarms,
      }),
    ]
  }
}
