import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { historyView, textsIn, toldIn } from '../../shared/domain/history-view.ts'
import { mailState } from '../../shared/domain/mail-state.ts'
import { context } from '../support/contexts.ts'

const post = 'health.contact'
const entry = { key: 'k1', above: [], template: 'reminder', at: '2017-06-02T01:00:00.000Z', facts: {} } as const
const subject = { kind: 'deadline', id: 'd', code: 'BC-123456' } as const

const mail = (more: object, leftOut?: 'overtaken') => {
  const entries = [{ ...entry, subject, ...(leftOut ? { leftOut } : {}) }]
  return z.parse(mailState, { id: 'm', code: 'TH-1', post, slot: 's', urgent: false, entries, ...more })
}

const delivered = { status: 'delivered', attempt: 1, deliveredAt: '2017-06-02T01:20:00.000Z' }

describe('what became of a notice', () => {
  it('is what became of its mail', () => {
    expect(toldIn(post, 'k1', undefined)).toEqual({ post, status: 'not-yet-gathered' })
    expect(toldIn(post, 'k1', mail(delivered))).toEqual({ post, status: 'delivered' })
    const returned = mail({ status: 'returned', reason: 'bounced', returnedAt: '2017-06-02T01:20:00.000Z' })
    expect(toldIn(post, 'k1', returned)).toEqual({ post, status: 'returned', reason: 'bounced' })
  })

  it('is nothing where it was left out, though the mail arrived', () => {
    expect(toldIn(post, 'k1', mail(delivered, 'overtaken'))).toEqual({ post, status: 'overtaken' })
  })
})

describe('a history', () => {
  const event = (data: object) =>
    ({
      id: 'e',
      type: 'inspection.extended',
      kind: 'inspection',
      subject: 'i',
      code: 'KT-1',
      seq: 1,
      at: entry.at,
      by: post,
      data,
    }) as Parameters<typeof textsIn>[0][number]

  it('names the texts that its events refer to, and no message of a reporter', () => {
    const events = [event({ until: '2017-06-30', reason: 'words-1' }), event({ message: 'message-2' })]
    expect(textsIn(events)).toEqual(['words-1'])
  })

  it('says of each event who was told, in words', () => {
    const told = new Map([['e', [{ post, status: 'sent' }]]])
    expect(historyView([event({})], told, context())).toMatchObject({
      events: [{ told: [{ post, status: 'sent' }] }],
      names: { [post]: { vi: expect.any(String), en: expect.any(String) } },
    })
  })
})
