import { randomUUID } from 'node:crypto'
import { matchesPattern } from './event-pattern.ts'
import type { SentMail } from './mailbox.ts'
import type { Queues } from './queues.ts'
import type { FeedbackPath, MailWiring } from './template/mail-wiring.ts'

type Kind = 'Send' | 'Delivery' | 'Bounce' | 'Complaint'

const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@')).toLowerCase()

const means = (address: string, word: string): boolean => localPart(address) === word || localPart(address).endsWith(`+${word}`)

const detailOf = (kind: Kind, at: string, recipients: string[]): Record<string, unknown> => {
  const feedback = { timestamp: at, feedbackId: randomUUID() }
  if (kind === 'Send') return { send: {} }
  if (kind === 'Delivery')
    return { delivery: { timestamp: at, processingTimeMillis: 1, recipients, smtpResponse: '250 ok', reportingMTA: 'local' } }
  if (kind === 'Bounce') {
    const bouncedRecipients = recipients.map((emailAddress) => ({ emailAddress, action: 'failed', status: '5.1.1' }))
    return { bounce: { ...feedback, bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients } }
  }
  return { complaint: { ...feedback, complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })) } }
}

const eventOf = (kind: Kind, at: string, mail: SentMail, recipients: string[]): Record<string, unknown> => ({
  eventType: kind,
  mail: {
    timestamp: mail.at,
    messageId: mail.id,
    source: mail.from,
    destination: mail.recipients,
    headersTruncated: false,
    commonHeaders: { from: [mail.from], to: mail.recipients, messageId: mail.id, subject: mail.subject },
    tags: { ...mail.tags, 'ses:configuration-set': [mail.configurationSet] },
  },
  ...detailOf(kind, at, recipients),
})

/** What SES would report of a mail: it is delivered unless an address of its name asks for a bounce or a complaint. */
export const reportsOf = (mail: SentMail, at: string): Array<Record<string, unknown>> => {
  const bounced = mail.recipients.filter((address) => means(address, 'bounce'))
  const delivered = mail.recipients.filter((address) => !bounced.includes(address))
  const complained = delivered.filter((address) => means(address, 'complaint'))
  const parts: Array<[Kind, string[]]> = [
    ['Send', mail.recipients],
    ['Bounce', bounced],
    ['Delivery', delivered],
    ['Complaint', complained],
  ]
  return parts.filter(([, recipients]) => recipients.length > 0).map(([kind, recipients]) => eventOf(kind, at, mail, recipients))
}

const busDetailType: Readonly<Record<string, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
}

const envelopeOf = (path: FeedbackPath, report: Record<string, unknown>, at: string, region: string): unknown => {
  if (path.kind === 'topic' && path.raw) return report
  if (path.kind === 'topic')
    return {
      Type: 'Notification',
      MessageId: randomUUID(),
      TopicArn: path.topicArn,
      Message: JSON.stringify(report),
      Timestamp: at,
    }
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': busDetailType[String(report.eventType)],
    source: 'aws.ses',
    account: '000000000000',
    time: at,
    region,
    resources: [],
    detail: report,
  }
}

/** Puts a report into the queues that the template's configuration set leads to, wrapped as that way wraps it. */
export const deliverReport = (
  wiring: MailWiring,
  queues: Queues,
  region: string,
  configurationSet: string,
  report: Record<string, unknown>,
  at: string,
): void => {
  for (const { types, paths } of wiring.feedback.filter((feedback) => feedback.configurationSet === configurationSet)) {
    if (!types.includes(String(report.eventType).toLowerCase())) continue
    for (const path of paths) {
      const envelope = envelopeOf(path, report, at, region)
      if (path.kind === 'topic' || matchesPattern(envelope, path.pattern))
        queues.byArn(path.queueArn)?.send(JSON.stringify(envelope))
    }
  }
}
