import { describe, expect, it } from 'vitest'
import { deliverReport, reportsOf } from '../../local/mail-events.ts'
import type { Queues } from '../../local/queues.ts'
import type { FeedbackPath } from '../../local/template/mail-wiring.ts'

const at = '2017-05-29T01:00:00.000Z'
const mailTo = (...recipients: string[]) => ({
  id: 'm1',
  at,
  from: 'keng@keng.example.vn',
  recipients,
  subject: 'KT-7F3K',
  tags: { mail: ['abc'] },
  configurationSet: 'set',
  raw: '',
})
const kinds = (...recipients: string[]) => reportsOf(mailTo(...recipients), at).map(({ eventType }) => eventType)

describe('what SES reports of a mail', () => {
  it.each([
    [['a@x.example'], ['Send', 'Delivery']],
    [['bounce@x.example'], ['Send', 'Bounce']],
    [['leader+bounce@x.example'], ['Send', 'Bounce']],
    [['complaint@x.example'], ['Send', 'Delivery', 'Complaint']],
    [
      ['a@x.example', 'bounce@x.example'],
      ['Send', 'Bounce', 'Delivery'],
    ],
    [['bouncer@x.example'], ['Send', 'Delivery']],
  ])('to %j is %j', (recipients, expected) => {
    expect(kinds(...recipients)).toEqual(expected)
  })

  it('carries the tags and the message id, and names who bounced', () => {
    expect(reportsOf(mailTo('bounce@x.example'), at)[1]).toMatchObject({
      mail: { messageId: 'm1', tags: { mail: ['abc'], 'ses:configuration-set': ['set'] } },
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'bounce@x.example' }] },
    })
  })
})

const delivered = (path: FeedbackPath, types = ['send']): unknown[] => {
  const bodies: unknown[] = []
  const queues = { byArn: () => ({ send: (body: string) => void bodies.push(JSON.parse(body)) }) } as unknown as Queues
  const wiring = { identities: [], configurationSets: ['set'], feedback: [{ configurationSet: 'set', types, paths: [path] }] }
  for (const report of reportsOf(mailTo('a@x.example'), at)) deliverReport(wiring, queues, 'ap-southeast-1', 'set', report, at)
  return bodies
}

describe('a report', () => {
  it('reaches the queue bare over a topic with raw delivery', () => {
    expect(delivered({ kind: 'topic', topicArn: 't', queueArn: 'q', raw: true })).toMatchObject([{ eventType: 'Send' }])
  })

  it('is wrapped by a topic without it', () => {
    const [body] = delivered({ kind: 'topic', topicArn: 't', queueArn: 'q', raw: false })
    expect(body).toMatchObject({ Type: 'Notification', TopicArn: 't', Message: expect.stringContaining('"eventType":"Send"') })
  })

  it('comes as an event over the bus, if the rule wants it', () => {
    const bus = (pattern: unknown) => delivered({ kind: 'bus', pattern, queueArn: 'q' }, ['send', 'delivery'])
    expect(bus({ source: ['aws.ses'] })).toMatchObject([{ 'detail-type': 'Email Sent' }, { 'detail-type': 'Email Delivered' }])
    expect(bus({ 'detail-type': ['Email Bounced'] })).toEqual([])
  })

  it('of a kind that the configuration set does not match goes nowhere', () => {
    expect(delivered({ kind: 'topic', topicArn: 't', queueArn: 'q', raw: true }, ['bounce'])).toEqual([])
  })
})
