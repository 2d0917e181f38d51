import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import { type Alarms, counted } from './alarms.ts'
import type { Right } from './keng-function.ts'
import type { ReactionQueue } from './reaction-queue.ts'

export interface MailDomainProps {
  readonly domain: string
  readonly from: string
  readonly alarms: Alarms
}

/** The domain that mails come from, and what SES tells about each of them. */
export class MailDomain extends Construct {
  private readonly from: string
  private readonly identity: EmailIdentity
  private readonly configuration: ConfigurationSet

  constructor(scope: Construct, id: string, { domain, from, alarms }: MailDomainProps) {
    super(scope, id)
    this.from = from
    this.configuration = new ConfigurationSet(this, 'ConfigurationSet', {
      reputationMetrics: true,
      // TLS stays optional: a mail holds codes, dates and links only, and one that is not delivered is worse.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet: this.configuration,
    })
    this.identity.dkimRecords.forEach(({ name, value }, n) => {
      new CfnOutput(this, `Dkim${n + 1}`, { key: `DkimRecord${n + 1}`, value: `${name} CNAME ${value}` })
    })
    this.watch(alarms)
  }

  /** May send raw mail from this domain through this configuration set. */
  readonly send: Right = (to) => {
    to.may(['ses:SendRawEmail'], this.identity.emailIdentityArn)
    to.may(['ses:SendRawEmail'], this.configurationSetArn())
    to.knows('MAIL_FROM', this.from)
    to.knows('MAIL_CONFIGURATION_SET', this.configuration.configurationSetName)
  }

  /**
   * Sends what happens to each mail to a queue. A message's body is the SES event itself, without the envelope that SNS would add:
   * `{ "eventType": "Send" | "Delivery" | "Bounce" | "Complaint" | "Reject" | "Rendering Failure", "mail": { "messageId", "destination", "tags": { name: [value] } }, … }`.
   */
  tell(queue: ReactionQueue): void {
    const topic = new Topic(this, 'Feedback', { enforceSSL: true })
    // SNS retries a queue for 23 days; EventBridge, the other way, makes no such promise for SES events.
    topic.addSubscription(new SqsSubscription(queue.queue, { rawMessageDelivery: true, deadLetterQueue: queue.deadLetters }))
    this.configuration.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    })
  }

  private configurationSetArn(): string {
    return Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configuration.configurationSetName,
    })
  }

  /** SES pauses an account at 10 % bounces or 0.5 % complaints; these ring at its own thresholds for a review, and a refusal at the first. */
  private watch(alarms: Alarms): void {
    alarms.watch(this, 'RefusedAlarm', {
      metric: counted('MailRefused', Duration.minutes(5)),
      atLeast: 1,
      means:
        'SES refuses mails for another reason than their rate: a domain that is not verified, a paused account, an address it will not take. Read the log of mail/send-mail; the mails are tried again for a day.',
    })
    const rate = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: 'Average' })
    alarms.watch(this, 'BounceAlarm', {
      metric: rate('Reputation.BounceRate'),
      atLeast: 0.05,
      means: 'More than 5 % of mails bounce; SES stops sending at 10 %. The overview shows whose address is wrong.',
    })
    alarms.watch(this, 'ComplaintAlarm', {
      metric: rate('Reputation.ComplaintRate'),
      atLeast: 0.001,
      means: 'More than 0.1 % of mails are called spam; SES stops sending at 0.5 %.',
    })
  }
}
