import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { CapabilityProps } from './capability-props.ts'

/** The open work of a person's posts, the way to an item by its code, and what supervisors see. */
export class Work extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { table } = platform

    api.staff('GET /api/work', platform.fn(this, 'work/list-work', [table.read, table.query('work'), table.query('period')]))
    api.staff('GET /api/items/{code}', platform.fn(this, 'work/find-items', [table.read, table.query('code')]))
    const overview = [table.read, table.query('due'), table.query('work'), table.query('period')]
    api.staff('GET /api/overview', platform.fn(this, 'work/show-overview', overview, Duration.seconds(20)))
  }
}
