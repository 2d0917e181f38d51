import { Construct } from 'constructs'
import type { CapabilityProps } from './capability-props.ts'

/** The plan's other workflows as dossiers: begun by the planner or by a post, and led on by one act after the other. */
export class Dossiers extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { table } = platform
    api.staff('POST /api/dossiers', platform.fn(this, 'dossiers/open-dossier', [table.decide]))
    api.staff('GET /api/dossiers/{id}', platform.fn(this, 'dossiers/show-dossier', [table.read]))
    api.staff('POST /api/dossiers/{id}/act', platform.fn(this, 'dossiers/act-on-dossier', [table.decide]))
  }
}
