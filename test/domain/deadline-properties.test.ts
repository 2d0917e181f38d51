import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../events/index.ts'
import type { Context } from '../../shared/domain/aggregate.ts'
import { offsetFrom } from '../../shared/domain/calendar.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import type { DeadlineCommand } from '../../shared/domain/deadline-command.ts'
import { type DeadlineState, isOpen } from '../../shared/domain/deadline-state.ts'
import { DomainError } from '../../shared/domain/domain-error.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { plusMinutes } from '../../shared/domain/instant.ts'
import { runs } from '../properties.ts'
import { aDeadline, aSubmission, at, contextAt, dueAt, inStatus, wakeAt, wakeUntil } from '../support/deadlines.ts'

const opened = at('2017-05-02 00:30')
const context = (now: Instant, by: Context['by'] = 'clock') => ({ ...contextAt('2017-05-02 00:30', by), now })

/** Moments within half a year, some of them close together and some after long outages. */
const moments = fc
  .array(fc.oneof(fc.nat(90), fc.nat(3 * 24 * 60), fc.nat(40 * 24 * 60)), { minLength: 1, maxLength: 60 })
  .map((gaps) =>
    gaps.map((_, index) =>
      plusMinutes(
        opened,
        gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0),
      ),
    ),
  )

const owners = fc.constantFrom(
  aDeadline(),
  aDeadline({ duty: 'v-closing-report', owner: 'pc-ham-yen' }),
  aDeadline({ duty: 'iii7-3b-review', owner: 'pc-phan-thiet', due: '2017-06-13' }),
  aDeadline({ duty: 'v13-2-stats', owner: 'court' }),
  aDeadline({ duty: 'v2-4a-quarterplan', owner: 'team178-province', period: '2017-Q3' }),
  aDeadline({ duty: 'v2-6b-report-6m', owner: 'dolisa', due: '2017-06-22' }),
)

const ladderOf = (state: DeadlineState) => inStatus(state, 'open').ladder

describe('a deadline’s ladder, whenever it is woken', () => {
  it('rings nothing before its time', () => {
    fc.assert(
      fc.property(owners, moments, (state, wakes) => {
        const { ladder, clock } = inStatus(state, 'open')
        const { calendar } = context(opened)
        for (const { at: moment, fact } of wakeAt(state, wakes).happened) {
          const rung =
            'rung' in fact.data ? ladder.rungs.find(({ id }) => 'rung' in fact.data && id === fact.data.rung) : undefined
          if (rung) expect(moment >= offsetFrom(calendar, clock[rung.anchor], rung.offset, ladder.sendAt)).toBe(true)
        }
      }),
    )
  })

  it('rings every rung exactly once or records why it passed it over, and passes over no escalation', () => {
    fc.assert(
      fc.property(owners, moments, (state, wakes) => {
        const woken = wakeAt(state, wakes)
        const { happened } = wakeUntil(woken.state, '2018-06-01 08:00')
        const all = [...woken.happened, ...happened].map(({ fact }) => fact)
        for (const { id, act } of ladderOf(state).rungs) {
          const ofRung = all.filter((fact) => 'rung' in fact.data && fact.data.rung === id)
          expect(ofRung).toHaveLength(1)
          if (act === 'escalate') expect(ofRung[0]?.type).not.toBe('ladder.rung-skipped')
        }
      }),
    )
  })

  it('never climbs down, and leaves every supervisor a day before the next is told', () => {
    fc.assert(
      fc.property(owners, moments, (state, wakes) => {
        const woken = wakeAt(state, wakes)
        const { happened } = wakeUntil(woken.state, '2018-06-01 08:00')
        const climbs = [...woken.happened, ...happened].flatMap(({ at: moment, fact }) =>
          (fact.type === 'ladder.rang' && fact.data.act === 'escalate') || fact.type === 'ladder.asked'
            ? [{ moment, rung: fact.data.rung }]
            : [],
        )
        const order = ladderOf(state).rungs.map(({ id }) => id)
        for (const [index, { moment, rung }] of climbs.entries()) {
          const before = climbs[index - 1]
          if (!before) continue
          expect(order.indexOf(rung)).toBeGreaterThan(order.indexOf(before.rung))
          expect(Date.parse(moment) - Date.parse(before.moment)).toBeGreaterThan(12 * 3_600_000)
        }
      }),
    )
  })

  it('makes progress at a wake once its alarm has come, and the next alarm is later', () => {
    fc.assert(
      fc.property(owners, moments, fc.nat(60 * 24 * 60), (state, wakes, wait) => {
        const current = wakeAt(state, wakes).state
        const due = dueAt(current) ?? ''
        const now = plusMinutes(due, wait)
        const woken = deadline.decide(current, { type: 'wake' }, context(now))
        expect(woken.facts.length).toBeGreaterThan(0)
        expect((dueAt(woken.state) ?? '') > due).toBe(true)
      }),
    )
  })

  it('does the same for two wakes at one moment as for one', () => {
    fc.assert(
      fc.property(owners, moments, (state, wakes) => {
        const once = wakeAt(state, wakes)
        const twice = wakeAt(
          state,
          wakes.flatMap((moment) => [moment, moment]),
        )
        expect(twice).toEqual(once)
      }),
    )
  })

  it('does nothing at a wake before its alarm', () => {
    fc.assert(
      fc.property(owners, moments, fc.integer({ min: 1, max: 10_000 }), (state, wakes, early) => {
        const current = wakeAt(state, wakes).state
        const now = plusMinutes(dueAt(current) ?? '', -early)
        expect(deadline.decide(current, { type: 'wake' }, context(now))).toEqual({ state: current, facts: [] })
      }),
    )
  })
})

type Step = { readonly after: number; readonly command: DeadlineCommand | { readonly type: 'wake' } }

const day = fc.integer({ min: 0, max: 200 }).map((days) => plusMinutes(opened, days * 24 * 60).slice(0, 10))

const stepsAfter = (after: fc.Arbitrary<number>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      after,
      command: fc.oneof(
        { weight: 5, arbitrary: fc.constant({ type: 'wake' } as const) },
        { weight: 2, arbitrary: fc.constant(aSubmission) },
        { weight: 2, arbitrary: fc.constant({ type: 'return', reason: 'words-1' } as const) },
        fc.constant({ type: 'accept' } as const),
        fc.constant({ type: 'waive', reason: 'words-2' } as const),
        day.map((expected) => ({ type: 'explain', expected, text: 'words-3' }) as const),
        day.map((until) => ({ type: 'extend', until, reason: 'words-4' }) as const),
        day.map((date) => ({ type: 'dispatch', number: '1/BC', date }) as const),
        fc.constantFrom('e3', 'e3.3', 'e1').map((rung) => ({ type: 'confirm-escalation', rung }) as const),
      ),
    }),
    { maxLength: 40 },
  )

interface Moment {
  readonly before: DeadlineState
  readonly after: DeadlineState
  readonly facts: readonly Fact[]
}

/** Does what it can of the steps; what the rules refuse is left out. */
const live = (state: DeadlineState, life: readonly Step[]): Moment[] => {
  let current = state
  let now = opened
  return life.flatMap(({ after, command }) => {
    now = plusMinutes(now, after)
    try {
      const { state: next, facts } = deadline.decide(current, command, context(now, state.contact))
      const moment = { before: current, after: next, facts }
      current = next
      return [moment]
    } catch (error) {
      if (error instanceof DomainError) return []
      throw error
    }
  })
}

const onward = fc.nat(12 * 24 * 60)
const backToo = fc.oneof(
  { weight: 2, arbitrary: onward },
  onward.map((minutes) => -minutes),
)

const livesOf = (after: fc.Arbitrary<number>) =>
  fc.tuple(
    fc.constantFrom(aDeadline(), aDeadline({ duty: 'v2-6b-report-6m', owner: 'dolisa', due: '2017-06-22' })),
    stepsAfter(after),
  )

const lives = livesOf(onward)

describe('a deadline, whatever is done to it', () => {
  it('moves its day only by an extension or a return', () => {
    fc.assert(
      fc.property(lives, ([state, life]) => {
        for (const { before, after, facts } of live(state, life)) {
          const moves = facts.some(({ type }) => type === 'deadline.extended' || type === 'deadline.returned')
          if (!moves) expect(after.due).toBe(before.due)
        }
      }),
    )
  })

  it('is not touched in its clock by an explanation', () => {
    fc.assert(
      fc.property(lives, ([state, life]) => {
        for (const { before, after, facts } of live(state, life)) {
          if (!facts.some(({ type }) => type === 'deadline.explained')) continue
          expect(dueAt(after)).toBe(dueAt(before))
          expect(deadline.index(after)).toEqual(deadline.index(before))
        }
      }),
    )
  })

  it('has an alarm and an owner in the index as long as somebody must act, and neither afterwards', () => {
    fc.assert(
      fc.property(lives, ([state, life]) => {
        for (const { after } of live(state, life)) {
          expect(dueAt(after) !== undefined).toBe(isOpen(after))
          expect(deadline.index(after).owner !== undefined).toBe(isOpen(after))
        }
      }),
    )
  })

  it.each([
    ['on an even clock', lives],
    ['when the clock is set back', livesOf(backToo)],
  ])('never gives two notices the same name, %s', (_which, lived) => {
    fc.assert(
      fc.property(lived, ([state, life]) => {
        const spoken = live(state, life).flatMap(({ facts }) =>
          facts.flatMap((fact) => (fact.type === 'ladder.rang' ? [fact.data.rung] : [])),
        )
        expect(new Set(spoken).size).toBe(spoken.length)
      }),
      { numRuns: runs(300) },
    )
  })

  it('reads back from its stored form', () => {
    fc.assert(
      fc.property(lives, ([state, life]) => {
        for (const { after } of live(state, life)) {
          const stored: unknown = JSON.parse(JSON.stringify(after))
          expect(deadline.parse(stored)).toEqual(stored)
        }
      }),
    )
  })
})
