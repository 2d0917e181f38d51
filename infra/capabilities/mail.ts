import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { Right } from '../constructs/keng-function.ts'
import { MailDomain } from '../constructs/mail-domain.ts'
import { ReactionQueue } from '../constructs/reaction-queue.ts'
import type { CapabilityProps } from './capability-props.ts'

/** Mail: notices are gathered by post and slot, sent once, and followed until SES says what became of them. */
export class Mail extends Construct {
  readonly notices: ReactionQueue
  readonly queues: readonly ReactionQueue[]

  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { alarms, table, parameters } = platform
    const fn = (name: string, ...rights: Right[]) => platform.fn(this, `mail/${name}`, rights, Duration.seconds(30))
    const domain = new MailDomain(this, 'Domain', { domain: parameters.mailDomain, from: parameters.mailFrom, alarms })

    this.notices = new ReactionQueue(this, {
      reaction: 'notices',
      by: fn('gather-notices', table.decide),
      alarms,
      // Gathered, and few at once: fifty writers to one post's mail would mostly make each other try again.
      gather: Duration.seconds(5),
      atOnce: 2,
    })
    const sendings = new ReactionQueue(this, {
      reaction: 'mail-sendings',
      by: fn('send-mail', table.decide, domain.send, (to) => to.knows('CONSOLE_URL', parameters.consoleUrl)),
      alarms,
      // SES drops what comes faster than the account's rate, and a new account may send 14 a second.
      batchSize: 5,
      atOnce: 2,
    })
    const feedback = new ReactionQueue(this, { reaction: 'ses-events', by: fn('record-delivery', table.decide), alarms })
    const returns = new ReactionQueue(this, { reaction: 'mail-returns', by: fn('readdress-entries', table.decide), alarms })
    domain.tell(feedback)
    api.staff('POST /api/mails/{id}/close', platform.fn(this, 'mail/close-mail', [table.decide]))
    this.queues = [this.notices, sendings, returns]
  }
}
