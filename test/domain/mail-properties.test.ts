import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Wake } from '../../shared/domain/aggregate.ts'
import { DomainError } from '../../shared/domain/domain-error.ts'
import { plusMinutes } from '../../shared/domain/instant.ts'
import { mail } from '../../shared/domain/mail.ts'
import type { MailCommand } from '../../shared/domain/mail-command.ts'
import { slotOf } from '../../shared/domain/mail-slot.ts'
import type { MailState } from '../../shared/domain/mail-state.ts'
import { runs } from '../properties.ts'
import { at, contextAt, notices } from '../support/mails.ts'

const to = { address: 'health.contact@tuyenquang.example', post: 'health.contact' }
const attempt = fc.constantFrom(1, 2)

const command: fc.Arbitrary<MailCommand | Wake> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Wake>({ type: 'wake' }) },
  { weight: 4, arbitrary: attempt.map((n): MailCommand => ({ type: 'begin', attempt: n, to })) },
  attempt.map((n): MailCommand => ({ type: 'mark-sent', attempt: n })),
  fc
    .tuple(attempt, fc.constantFrom('throttled' as const, 'refused' as const))
    .map(([n, why]): MailCommand => ({ type: 'not-sent', attempt: n, why })),
  fc
    .tuple(attempt, fc.constantFrom('send', 'delivery', 'bounce', 'soft-bounce', 'complaint', 'reject') as fc.Arbitrary<'send'>)
    .map(([n, outcome]): MailCommand => ({ type: 'record-outcome', attempt: n, outcome })),
  attempt.map((n): MailCommand => ({ type: 'no-holder', attempt: n })),
  fc.constant<MailCommand>({ type: 'strand', notices: 1 }),
  fc.constant<MailCommand>({ type: 'close', reason: 'words-1' }),
)

/** Minutes between two messages; now and then the clock was set back. */
const pauses = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 2000 }) }, fc.integer({ min: -3000, max: -1 }))

const steps = fc.array(fc.tuple(command, pauses), { maxLength: 40 })

const opened = (urgent: boolean): MailState => {
  const [notice] = notices(1, { urgent })
  if (!notice) throw new Error('There is a notice')
  const slot = slotOf(notice, contextAt('2017-05-29 08:00'))
  const add: MailCommand = { type: 'add-entries', id: 'health.contact~slot~1', post: 'health.contact', slot, notices: [notice] }
  return mail.decide(undefined, add, contextAt('2017-05-29 08:01')).state
}

/** Runs commands one after the other, as queues may deliver them, and reports every decision that was not refused. */
const run = (
  urgent: boolean,
  given: readonly (readonly [MailCommand | Wake, number])[],
  see: (
    before: MailState,
    command: MailCommand | Wake,
    after: MailState,
    now: string,
    facts: readonly { type: string }[],
  ) => void,
): void => {
  let state = opened(urgent)
  let now = at('2017-05-29 08:01')
  for (const [next, minutes] of given) {
    now = plusMinutes(now, minutes)
    try {
      const decision = mail.decide(state, next, { ...contextAt('2017-05-29 08:01'), now })
      see(state, next, decision.state, now, decision.facts)
      state = decision.state
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
}

describe('a mail under any order of messages', () => {
  it('never sends the same attempt twice, and at most two attempts in all, also when the clock is set back', () => {
    fc.assert(
      fc.property(fc.boolean(), steps, (urgent, given) => {
        const sent: number[] = []
        run(urgent, given, (before, next, after) => {
          if (next.type === 'begin' && after !== before) sent.push(next.attempt)
          if (next.type === 'not-sent' && after !== before) sent.splice(sent.lastIndexOf(next.attempt), 1)
        })
        expect(sent).toEqual([...new Set(sent)])
        expect(sent.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: runs(500) },
    )
  })

  it('makes progress at each wake that is due', () => {
    fc.assert(
      fc.property(fc.boolean(), steps, (urgent, given) => {
        run(urgent, given, (before, next, after, now) => {
          const due = mail.dueAt(before, contextAt('2017-05-29 08:00'))
          if (next.type !== 'wake' || due === undefined || due > now) return
          const dueNext = mail.dueAt(after, contextAt('2017-05-29 08:00'))
          expect(after).not.toEqual(before)
          if (dueNext !== undefined) expect(dueNext > now).toBe(true)
        })
      }),
      { numRuns: runs(500) },
    )
  })

  it('sleeps without an alarm only when its fate is known', () => {
    fc.assert(
      fc.property(fc.boolean(), steps, (urgent, given) => {
        run(urgent, given, (_before, _next, after) => {
          const isOver = ['delivered', 'unconfirmed', 'returned', 'stranded', 'closed'].includes(after.status)
          expect(mail.dueAt(after, contextAt('2017-05-29 08:00')) === undefined).toBe(isOver)
        })
      }),
    )
  })

  it('gives its notices to the next post up at most once, and never after they were delivered and kept', () => {
    fc.assert(
      fc.property(fc.boolean(), steps, (urgent, given) => {
        let returned = 0
        run(urgent, given, (_before, _next, after, _now, facts) => {
          returned += facts.filter(({ type }) => type === 'mail.returned').length
          const isBack =
            ['returned', 'stranded'].includes(after.status) || (after.status === 'closed' && after.was === 'stranded')
          expect(returned).toBe(isBack ? 1 : 0)
        })
      }),
    )
  })

  it('reads back from its item as it was written', () => {
    fc.assert(
      fc.property(fc.boolean(), steps, (urgent, given) => {
        run(urgent, given, (_before, _next, after) => expect(mail.parse(JSON.parse(JSON.stringify(after)))).toEqual(after))
      }),
    )
  })
})
