import { describe, expect, it } from 'vitest'
import type { Context, Wake } from '../../shared/domain/aggregate.ts'
import { mail } from '../../shared/domain/mail.ts'
import type { MailCommand } from '../../shared/domain/mail-command.ts'
import { readdress } from '../../shared/domain/mail-readdress.ts'
import { slotOf } from '../../shared/domain/mail-slot.ts'
import type { MailState } from '../../shared/domain/mail-state.ts'
import type { Notice } from '../../shared/domain/notices.ts'
import { at, contextAt, notices, pack } from '../support/mails.ts'

const to = { address: 'health.contact@tuyenquang.example', post: 'health.contact' }

const decide = (state: MailState | undefined, command: MailCommand | Wake, local: string) =>
  mail.decide(state, command, contextAt(local))

const add = (local: string, added: readonly Notice[], state?: MailState) => {
  const [first] = added
  if (!first) throw new Error('There is nothing to add')
  const id = 'health.contact~2017-05-29T08-15~1'
  return decide(
    state,
    { type: 'add-entries', id, post: first.post, slot: slotOf(first, contextAt(local)), notices: added },
    local,
  )
}

/** Follows commands one after the other and returns the last decision. */
const follow = (...steps: readonly [local: string, command: MailCommand | Wake][]) => {
  let decision = add('2017-05-29 08:01', notices(1))
  for (const [local, command] of steps) decision = decide(decision.state, command, local)
  return decision
}

const wake: Wake = { type: 'wake' }
const begin = (attempt: number): MailCommand => ({ type: 'begin', attempt, to })
const outcome = (name: Extract<MailCommand, { type: 'record-outcome' }>['outcome'], attempt = 1): MailCommand => ({
  type: 'record-outcome',
  attempt,
  outcome: name,
})

const due = (state: MailState): string | undefined =>
  mail.dueAt(state, contextAt('2017-05-29 08:00') as Pick<Context, 'programme' | 'calendar'>)

describe('a mail that gathers', () => {
  it('opens with its first entry and closes with its slot', () => {
    const { state, facts } = add('2017-05-29 08:01', notices(3))
    expect(state).toMatchObject({ status: 'gathering', closesAt: at('2017-05-29 08:15') })
    expect(state.entries).toHaveLength(3)
    expect(facts).toEqual([{ type: 'mail.opened', data: { post: 'health.contact', slot: '2017-05-29T08-15' } }])
  })

  it('holds each notice once', () => {
    const { state } = add('2017-05-29 08:01', notices(3))
    const again = add('2017-05-29 08:02', [...notices(3), ...notices(4)], state)
    expect(again.state.entries).toHaveLength(4)
    expect(add('2017-05-29 08:03', notices(4), again.state)).toEqual({ state: again.state, facts: [] })
  })

  it('takes 200 entries and leaves the rest to the next', () => {
    expect(add('2017-05-29 08:01', notices(1000)).state.entries).toHaveLength(200)
  })

  it('takes nothing more once it is closed', () => {
    const { state } = follow(['2017-05-29 08:15', wake])
    expect(add('2017-05-29 08:16', notices(9), state)).toEqual({ state, facts: [] })
  })

  it('waits for the next mail time when it was opened after its own', () => {
    expect(add('2017-05-29 09:00', notices(1)).state).toMatchObject({ closesAt: at('2017-05-29 10:15') })
    expect(add('2017-05-29 22:00', notices(1)).state).toMatchObject({ closesAt: at('2017-05-30 08:15') })
  })

  it('is due at once when it is urgent', () => {
    const { state, facts } = add('2017-05-28 02:00', notices(1, { urgent: true, at: at('2017-05-28 02:00') }))
    expect(state.status).toBe('claimed')
    expect(facts.map(({ type }) => type)).toEqual(['mail.opened', 'mail.due'])
  })

  it('is never sent at night, though the clock was late', () => {
    const { state, facts } = follow(['2017-05-29 23:00', wake])
    expect(state).toMatchObject({ status: 'gathering', closesAt: at('2017-05-30 08:15') })
    expect(facts).toEqual([])
  })
})

describe('sending', () => {
  it('begins an attempt once, whoever asks again', () => {
    const begun = follow(['2017-05-29 08:15', wake], ['2017-05-29 08:15', begin(1)]).state
    expect(begun).toMatchObject({ status: 'sending', attempt: 1, to })
    expect(() => decide(begun, begin(1), '2017-05-29 08:16')).toThrow(/not possible/)
  })

  it('is said again while no attempt begins', () => {
    const { state } = follow(['2017-05-29 08:15', wake])
    expect(due(state)).toBe(at('2017-05-29 08:30'))
    expect(decide(state, wake, '2017-05-29 08:30').facts).toMatchObject([{ type: 'mail.due', data: { attempt: 1 } }])
  })

  it('does not begin outside working hours and is said again in the next', () => {
    const { state } = follow(['2017-05-29 08:15', wake])
    expect(() => decide(state, begin(1), '2017-05-29 20:00')).toThrow(/working hours/)
    expect(decide(state, wake, '2017-05-29 20:00').state).toMatchObject({ status: 'claimed', sayAgainAt: at('2017-05-30 08:15') })
  })

  it('is sent when SES took it, and delivered when its server did', () => {
    const { state, facts } = follow(
      ['2017-05-29 08:15', wake],
      ['2017-05-29 08:15', begin(1)],
      ['2017-05-29 08:15', { type: 'mark-sent', attempt: 1 }],
      ['2017-05-29 08:16', outcome('delivery')],
    )
    expect(state.status).toBe('delivered')
    expect(facts).toEqual([{ type: 'mail.delivered', data: { attempt: 1 } }])
    expect(due(state)).toBeUndefined()
  })

  it('a throttle is not sent: the same attempt begins again after a pause', () => {
    const throttled = follow(
      ['2017-05-29 08:15', wake],
      ['2017-05-29 08:15', begin(1)],
      ['2017-05-29 08:15', { type: 'not-sent', attempt: 1, why: 'throttled' }],
    ).state
    expect(due(throttled)).toBe(at('2017-05-29 08:17'))
    const again = decide(throttled, wake, '2017-05-29 08:17')
    expect(again.facts).toMatchObject([{ type: 'mail.due', data: { attempt: 1 } }])
    expect(decide(again.state, begin(1), '2017-05-29 08:17').state.status).toBe('sending')
  })

  it('an address that SES refuses for a day is given up', () => {
    const refuse: MailCommand = { type: 'not-sent', attempt: 1, why: 'refused' }
    const first = follow(['2017-05-29 08:15', wake], ['2017-05-29 08:15', begin(1)], ['2017-05-29 08:15', refuse]).state
    const later = decide(
      decide(decide(first, wake, '2017-05-30 08:20').state, begin(1), '2017-05-30 08:20').state,
      refuse,
      '2017-05-30 08:20',
    )
    expect(later.facts).toEqual([{ type: 'mail.returned', data: { reason: 'rejected', post: 'health.contact' } }])
  })
})

describe('an unknown outcome', () => {
  const begun = () => follow(['2017-05-29 08:15', wake], ['2017-05-29 08:15', begin(1)]).state

  it('waits for the send event of SES before anything else', () => {
    expect(due(begun())).toBe(at('2017-05-29 09:15'))
    expect(decide(begun(), wake, '2017-05-29 09:14').facts).toEqual([])
    expect(decide(begun(), outcome('send'), '2017-05-29 08:20').state.status).toBe('sent')
  })

  it('leads to one counted resend after an hour without it, and then to the next post up', () => {
    const resent = decide(begun(), wake, '2017-05-29 09:15')
    expect(resent.facts).toMatchObject([{ type: 'mail.due', data: { attempt: 2 } }])
    const second = decide(resent.state, begin(2), '2017-05-29 09:15').state
    expect(decide(second, wake, '2017-05-29 10:15').facts).toEqual([
      { type: 'mail.returned', data: { reason: 'no-outcome', post: 'health.contact' } },
    ])
  })

  it('waits two minutes only when it is urgent', () => {
    const urgent = add('2017-05-28 02:00', notices(1, { urgent: true, at: at('2017-05-28 02:00') })).state
    expect(due(decide(urgent, begin(1), '2017-05-28 02:00').state)).toBe(at('2017-05-28 02:02'))
  })

  it('a send event that comes late spares the second attempt', () => {
    const claimed = decide(begun(), wake, '2017-05-29 09:15').state
    const sent = decide(claimed, outcome('send'), '2017-05-29 09:15').state
    expect(sent.status).toBe('sent')
    expect(() => decide(sent, begin(2), '2017-05-29 09:16')).toThrow()
  })

  it('a mail that nobody confirms in a day stays listed, and a late word still counts', () => {
    const sent = decide(begun(), { type: 'mark-sent', attempt: 1 }, '2017-05-29 08:15').state
    const { state, facts } = decide(sent, wake, '2017-05-30 08:15')
    expect(facts).toEqual([{ type: 'mail.unconfirmed', data: { attempt: 1 } }])
    expect(mail.index(state)).toEqual({ period: 'mail#unconfirmed' })
    expect(decide(state, outcome('delivery'), '2017-05-31 08:15').state.status).toBe('delivered')
  })
})

describe('a mail that comes back', () => {
  const sent = () =>
    follow(['2017-05-29 08:15', wake], ['2017-05-29 08:15', begin(1)], ['2017-05-29 08:15', { type: 'mark-sent', attempt: 1 }])
      .state

  it.each([
    ['bounce', 'bounced'],
    ['soft-bounce', 'bounced'],
    ['complaint', 'complained'],
    ['reject', 'rejected'],
  ] as const)('a %s returns it', (name, reason) => {
    const { state, facts } = decide(sent(), outcome(name), '2017-05-29 08:20')
    expect(state).toMatchObject({ status: 'returned', reason, to })
    expect(facts).toEqual([{ type: 'mail.returned', data: { reason, post: 'health.contact' } }])
  })

  it('is returned once, whatever else SES says of it', () => {
    const { state } = decide(sent(), outcome('bounce'), '2017-05-29 08:20')
    for (const name of ['send', 'delivery', 'bounce', 'complaint'] as const)
      expect(decide(state, outcome(name), '2017-05-29 08:21')).toEqual({ state, facts: [] })
  })

  it('an absence reply after the delivery changes nothing', () => {
    const { state } = decide(sent(), outcome('delivery'), '2017-05-29 08:20')
    expect(decide(state, outcome('soft-bounce'), '2017-05-29 08:21').facts).toEqual([])
    expect(decide(state, outcome('complaint'), '2017-05-29 08:21').state.status).toBe('returned')
  })

  it('is listed while SES refuses it, and no longer once it went', () => {
    const refusal: MailCommand = { type: 'not-sent', attempt: 1, why: 'refused' }
    const refused = follow(['2017-05-29 08:15', wake], ['2017-05-29 08:15', begin(1)], ['2017-05-29 08:15', refusal]).state
    expect(mail.index(refused)).toEqual({ period: 'mail#refused' })
    const again = decide(refused, begin(1), '2017-05-29 08:17').state
    expect(mail.index(again)).toEqual({ period: 'mail#refused' })
    const sent = decide(again, { type: 'mark-sent', attempt: 1 }, '2017-05-29 08:17').state
    expect(mail.index(sent)).toEqual({ period: 'mail#to#health.contact' })
  })

  it('a post that nobody holds returns it unsent', () => {
    const { state } = follow(['2017-05-29 08:15', wake], ['2017-05-29 08:15', { type: 'no-holder', attempt: 1 }])
    expect(state).toMatchObject({ status: 'returned', reason: 'no-holder' })
  })

  it('is listed as stranded when nobody is left to tell', () => {
    const { state } = decide(
      decide(sent(), outcome('bounce'), '2017-05-29 08:20').state,
      { type: 'strand', notices: 1 },
      '2017-05-29 08:21',
    )
    expect(mail.index(state)).toEqual({ period: 'mail#stranded' })
  })
})

describe('a mail that a person leaves at that', () => {
  const closing: MailCommand = { type: 'close', reason: 'words-1' }
  const sent = () =>
    follow(['2017-05-29 08:15', wake], ['2017-05-29 08:15', begin(1)], ['2017-05-29 08:15', { type: 'mark-sent', attempt: 1 }])
      .state
  const unconfirmed = () => decide(sent(), wake, '2017-05-30 08:15').state
  const stranded = () =>
    decide(decide(sent(), outcome('bounce'), '2017-05-29 08:20').state, { type: 'strand', notices: 1 }, '2017-05-29 08:21').state
  const closed = (state: MailState) => decide(state, closing, '2017-05-31 09:00')

  it('is listed among the mails to its post again, and says nothing any more', () => {
    for (const state of [stranded(), unconfirmed()]) {
      const { state: after, facts } = closed(state)
      expect(facts).toEqual([{ type: 'mail.closed', data: { reason: 'words-1' } }])
      expect(mail.index(after)).toEqual({ period: 'mail#to#health.contact' })
      expect(due(after)).toBeUndefined()
      for (const command of [wake, { type: 'strand', notices: 1 }] as const)
        expect(decide(after, command, '2017-05-31 09:01')).toEqual({ state: after, facts: [] })
      expect(() => closed(after)).toThrow(expect.objectContaining({ code: 'not-in-this-state' }))
    }
  })

  it('went astray: no other can be closed', () => {
    expect(() => closed(sent())).toThrow(expect.objectContaining({ code: 'not-in-this-state' }))
  })

  it('still goes to the next post up when it comes back after all, unless it had been there', () => {
    expect(decide(closed(unconfirmed()).state, outcome('bounce'), '2017-06-01 09:00').facts).toMatchObject([
      { type: 'mail.returned' },
    ])
    expect(decide(closed(stranded()).state, outcome('bounce'), '2017-06-01 09:00').facts).toEqual([])
  })
})

describe('what a mail need not say any more', () => {
  const keysOf = (state: MailState) => state.entries.map(({ key }) => key)
  const claimed = () => decide(add('2017-05-29 08:01', notices(3)).state, wake, '2017-05-29 08:15').state
  const leaving = (keys: readonly string[]) =>
    keys.map((key, n) => ({ key, because: n === 0 ? 'overtaken' : 'rehearsed' }) as const)

  it('is left out of the attempt, with the reason, and stays in the mail', () => {
    const [first = '', second = ''] = keysOf(claimed())
    const { state, facts } = decide(
      claimed(),
      { type: 'begin', attempt: 1, to, leaveOut: leaving([first, second]) },
      '2017-05-29 08:15',
    )
    expect(state.status).toBe('sending')
    expect(state.entries.map(({ leftOut }) => leftOut)).toEqual(['overtaken', 'rehearsed', undefined])
    expect(facts).toEqual([{ type: 'mail.notices-left-out', data: { overtaken: 1, rehearsed: 1 } }])
  })

  it('closes the mail unsent when nothing is left, for good', () => {
    const all = leaving(keysOf(claimed()))
    const { state, facts } = decide(claimed(), { type: 'begin', attempt: 1, to, leaveOut: all }, '2017-05-29 08:15')
    expect(state).toMatchObject({ status: 'unsent', closedAt: at('2017-05-29 08:15') })
    expect(facts).toEqual([
      { type: 'mail.notices-left-out', data: { overtaken: 1, rehearsed: 2 } },
      { type: 'mail.closed-unsent', data: {} },
    ])
    expect(due(state)).toBeUndefined()
    expect(decide(state, wake, '2017-05-30 08:15')).toEqual({ state, facts: [] })
    expect(decide(state, outcome('delivery'), '2017-05-30 08:15')).toEqual({ state, facts: [] })
    expect(() => decide(state, begin(1), '2017-05-29 08:16')).toThrow(expect.objectContaining({ code: 'not-in-this-state' }))
    expect(add('2017-05-29 08:16', notices(4), state).state).toBe(state)
  })

  it('stays left out when the same attempt begins again after a throttle, without being said again', () => {
    const [first = ''] = keysOf(claimed())
    const begun = decide(claimed(), { type: 'begin', attempt: 1, to, leaveOut: leaving([first]) }, '2017-05-29 08:15').state
    const throttled = decide(begun, { type: 'not-sent', attempt: 1, why: 'throttled' }, '2017-05-29 08:15').state
    const again = decide(throttled, { type: 'begin', attempt: 1, to, leaveOut: leaving([first]) }, '2017-05-29 08:17')
    expect(again.facts).toEqual([])
    expect(again.state.entries.filter(({ leftOut }) => leftOut)).toHaveLength(1)
  })

  it('goes to nobody above when the mail comes back', () => {
    const [first = ''] = keysOf(claimed())
    const begun = decide(claimed(), { type: 'begin', attempt: 1, to, leaveOut: leaving([first]) }, '2017-05-29 08:15').state
    const { state } = decide(begun, outcome('bounce'), '2017-05-29 08:20')
    if (state.status !== 'returned') throw new Error('It is returned')
    const { notices: above, stranded } = readdress(state, pack)
    expect(above).toHaveLength(2)
    expect(stranded).toBe(0)
  })
})
