import { Construct } from 'constructs'
import type { CapabilityProps } from './capability-props.ts'

/** Agencies: who holds which post, from when, and who stands in. */
export class Agencies extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { keys, table } = platform

    api.staff('GET /api/me', platform.fn(this, 'agencies/show-me', [table.read, table.query('period')]))
    api.staff('GET /api/agencies/{id}', platform.fn(this, 'agencies/show-agency', [table.read]))
    api.staff('PUT /api/agencies/{id}', platform.fn(this, 'agencies/change-agency', [table.decide]))
    api.staff('POST /api/calendar-feeds', platform.fn(this, 'agencies/make-feed', [table.decide, keys.stamp]))
    api.staff('POST /api/calendar-feeds/revoke', platform.fn(this, 'agencies/revoke-feed', [table.decide]))
  }
}
