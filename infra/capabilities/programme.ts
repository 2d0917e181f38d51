import { Construct } from 'constructs'
import type { CapabilityProps } from './capability-props.ts'

/** The programme itself: what anyone may read of it, and the day from which its mails reach their addressees. */
export class Programme extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { table } = platform

    api.everyone('GET /api/programme', platform.fn(this, 'programme/show-programme', [table.read]))
    api.staff('POST /api/programme/go-live', platform.fn(this, 'programme/record-go-live', [table.decide]))
  }
}
