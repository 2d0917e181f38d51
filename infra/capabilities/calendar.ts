import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { CapabilityProps } from './capability-props.ts'

const toCalendars = 'A calendar service cannot sign in; the address is signed, can be revoked, and shows codes and days alone.'

/** The calendar: days off and working Saturdays beside those of the programme, and the days of a post for who has the address. */
export class Calendar extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { keys, table } = platform

    api.staff('GET /api/calendar/{year}', platform.fn(this, 'calendar/show-calendar', [table.read]))
    api.staff('PUT /api/calendar/{year}', platform.fn(this, 'calendar/change-calendar', [table.decide]))
    const preview = platform.fn(this, 'calendar/preview-calendar', [table.read, table.query('due')], Duration.seconds(29))
    api.staff('POST /api/calendar/{year}/preview', preview)
    const feed = [table.read, table.query('work'), keys.stamp]
    api.everyone('GET /calendar/{feed}', platform.fn(this, 'calendar/show-feed', feed), toCalendars)
  }
}
