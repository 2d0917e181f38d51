import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { CapabilityProps } from './capability-props.ts'

/** The periodic reports, built out of the histories of what they rest on. */
export class Reports extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { table } = platform
    const readers = [table.read, table.browse, table.query('period')]
    // An HTTP API waits 30 seconds for an answer.
    const wait = Duration.seconds(29)

    api.staff('GET /api/reports', platform.fn(this, 'reports/list-reports', [table.read]))
    api.staff('GET /api/reports/{period}', platform.fn(this, 'reports/show-report', readers, wait))
    api.staff('GET /api/reports/{period}/{format}', platform.fn(this, 'reports/download-report', readers, wait))
    api.staff('GET /api/reports/{period}/docx', platform.fn(this, 'reports/download-document', readers, wait))
    const builders = [table.decide, table.browse, table.query('period')]
    api.staff('POST /api/reports/{period}', platform.fn(this, 'reports/build-report', builders, wait))
  }
}
