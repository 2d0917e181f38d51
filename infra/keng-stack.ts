import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Agencies } from './capabilities/agencies.ts'
import { Api } from './capabilities/api.ts'
import { Audit } from './capabilities/audit.ts'
import { Calendar } from './capabilities/calendar.ts'
import { Clock } from './capabilities/clock.ts'
import { Deadlines } from './capabilities/deadlines.ts'
import { Dossiers } from './capabilities/dossiers.ts'
import { Escalations } from './capabilities/escalations.ts'
import { History } from './capabilities/history.ts'
import { Inspections } from './capabilities/inspections.ts'
import { Mail } from './capabilities/mail.ts'
import { Pages } from './capabilities/pages.ts'
import { Premises } from './capabilities/premises.ts'
import { Programme } from './capabilities/programme.ts'
import { Reports } from './capabilities/reports.ts'
import { TipOffs } from './capabilities/tip-offs.ts'
import { Web, type WebProps } from './capabilities/web.ts'
import { Work } from './capabilities/work.ts'
import { Platform, type PlatformProps } from './constructs/platform.ts'

/** One programme of one province. */
export class KengStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & PlatformProps & WebProps) {
    super(scope, id, { terminationProtection: true, ...props })
    const platform = new Platform(this, 'Platform', props)
    const api = new Api(this, 'Api', platform)

    const tipOffs = new TipOffs(this, 'TipOffs', { platform, api })
    const premises = new Premises(this, 'Premises', { platform, api })
    const inspections = new Inspections(this, 'Inspections', { platform, api })
    const mail = new Mail(this, 'Mail', { platform, api })
    const clock = new Clock(this, 'Clock', { platform, api })
    const deadlines = new Deadlines(this, 'Deadlines', { platform, api })
    new Dossiers(this, 'Dossiers', { platform, api })
    new Escalations(this, 'Escalations', { platform, api })
    new Agencies(this, 'Agencies', { platform, api })
    new Reports(this, 'Reports', { platform, api })
    new Calendar(this, 'Calendar', { platform, api })
    new Programme(this, 'Programme', { platform, api })
    new Work(this, 'Work', { platform, api })
    new Pages(this, 'Pages', { platform, api })
    new Web(this, 'Web', props)
    new Audit(this, 'Audit', { platform, api, notices: mail.notices })

    const reactions = [tipOffs, premises, inspections, deadlines, mail, clock].flatMap(({ queues }) => queues)
    new History(this, 'History', { platform, api, reactions })
  }
}
