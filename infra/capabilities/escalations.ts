import { Construct } from 'constructs'
import type { CapabilityProps } from './capability-props.ts'

/** Escalations between peers, which wait until a person has confirmed or declined them. */
export class Escalations extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const fn = (name: string) => platform.fn(this, `escalations/${name}`, [platform.table.decide])

    api.staff('POST /api/escalations/{kind}/{id}/{rung}/confirm', fn('confirm-escalation'))
    api.staff('POST /api/escalations/{kind}/{id}/{rung}/decline', fn('decline-escalation'))
  }
}
