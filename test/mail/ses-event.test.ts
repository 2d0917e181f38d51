import { describe, expect, it } from 'vitest'
import { mailTag } from '../../shared/domain/mail-sending.ts'
import { parseSesEvent } from '../../shared/mail/ses-event.ts'

const id = 'dolisa.director~2017-05-29T08-15~1'

const event = (eventType: string, more: object = {}) => ({
  eventType,
  mail: { messageId: '0102', timestamp: '2017-05-29T01:15:00.000Z', tags: { mail: [mailTag(id)], attempt: ['1'] } },
  ...more,
})

describe('what SES says', () => {
  it('names the mail and the attempt, in a tag of letters that SES allows', () => {
    expect(mailTag(id)).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
    expect(parseSesEvent(event('Send'))).toEqual({ mail: id, attempt: 1, outcome: 'send' })
  })

  it.each([
    ['Delivery', {}, 'delivery'],
    ['Bounce', { bounce: { bounceType: 'Permanent' } }, 'bounce'],
    ['Bounce', { bounce: { bounceType: 'Undetermined' } }, 'bounce'],
    ['Bounce', { bounce: { bounceType: 'Transient' } }, 'soft-bounce'],
    ['Complaint', { complaint: {} }, 'complaint'],
    ['Reject', {}, 'reject'],
    ['DeliveryDelay', {}, undefined],
  ])('%s %j is %s', (type, more, outcome) => {
    expect(parseSesEvent(event(type, more)).outcome).toBe(outcome)
  })

  it('is the same bare, in an envelope of EventBridge and in one of SNS', () => {
    const bare = parseSesEvent(event('Delivery'))
    expect(parseSesEvent({ 'detail-type': 'Email Delivered', source: 'aws.ses', detail: event('Delivery') })).toEqual(bare)
    expect(parseSesEvent({ Type: 'Notification', Message: JSON.stringify(event('Delivery')) })).toEqual(bare)
  })

  it.each([[{}], ['Send'], [null], [{ eventType: 'Send', mail: { tags: {} } }], [{ Message: 'no json' }]])(
    '%j is an error',
    (body) => {
      expect(() => parseSesEvent(body)).toThrow()
    },
  )
})
