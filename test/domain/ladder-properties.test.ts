import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay, localDate, workingDaysBetween } from '../../shared/domain/calendar.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { later, minutesBetween, plusMinutes } from '../../shared/domain/instant.ts'
import { ringLadder } from '../../shared/domain/ladder.ts'
import type { Anchors, LadderRung, LadderState } from '../../shared/domain/ladder-state.ts'
import { ladderDueAt, plannedAt } from '../../shared/domain/ladder-timing.ts'
import { runs } from '../properties.ts'
import { at } from '../support/contexts.ts'
import type { Bell } from '../support/ladders.ts'
import { aLadder, wakeAt, wakeUntil } from '../support/ladders.ts'
import { calendar, programme } from '../support/programme.ts'

const opened = at('2017-01-03 09:17')
const minutesADay = 24 * 60

/** Every ladder of the programme, and ladders of other programmes: rungs counted in whatever unit from either anchor. */
const rungs = fc
  .array(
    fc.record({
      anchor: fc.constantFrom('opened' as const, 'due' as const),
      offset: fc.oneof(
        fc.record({ days: fc.integer({ min: 1, max: 20 }) }),
        fc.record({ workingDays: fc.integer({ min: 1, max: 20 }), at: fc.constantFrom('08:00', '17:00') }),
        fc.record({ minutes: fc.integer({ min: 1, max: 5_000 }) }),
      ),
      act: fc.constantFrom('remind' as const, 'overdue' as const, 'escalate' as const),
      confirm: fc.option(fc.constant('dolisa.director'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((some) =>
    some.map(
      ({ confirm, ...rung }, index): LadderRung => ({
        id: `x${index}`,
        to: [`level.p${index}`],
        ...rung,
        ...(confirm ? { confirm } : {}),
      }),
    ),
  )

const ladders: fc.Arbitrary<LadderState> = fc.oneof(
  fc.constantFrom(...Object.keys(programme.ladders)).map(aLadder),
  rungs.map((some) => ({ ...aLadder('decide'), rungs: some, chain: some.flatMap(({ to }) => to) })),
)

const anchors: fc.Arbitrary<Anchors> = fc
  .integer({ min: 30, max: 60 * minutesADay })
  .map((gap) => ({ opened, due: plusMinutes(opened, gap) }))

/** Moments in order, some a minute apart and some after outages of weeks. */
const wakes: fc.Arbitrary<Instant[]> = fc
  .array(fc.oneof(fc.nat(90), fc.nat(3 * minutesADay), fc.nat(40 * minutesADay)), { minLength: 1, maxLength: 40 })
  .map((gaps) => {
    let passed = 0
    return gaps.map((gap) => {
      passed += gap
      return plusMinutes(opened, passed)
    })
  })

/** A ladder woken whenever somebody found the time, and then on time until everything has rung. */
const lifeOf = (ladder: LadderState, hung: Anchors, moments: readonly Instant[]): Bell[] => {
  const woken = wakeAt(ladder, hung, moments)
  const last = moments.at(-1) ?? opened
  return [...woken.bells, ...wakeUntil(woken.ladder, hung, plusMinutes(later(last, hung.due), 400 * minutesADay)).bells]
}

const property = (name: string, law: (ladder: LadderState, hung: Anchors, moments: Instant[]) => void) =>
  it(name, () => {
    fc.assert(fc.property(ladders, anchors, wakes, (ladder, hung, moments) => law(ladder, hung, moments)))
  })

const escalations = (ladder: LadderState, bells: readonly Bell[]) =>
  bells.flatMap(({ at: moment, fact }) => {
    const entry = ladder.rungs.find(({ id, act }) => id === fact.rung && act === 'escalate')
    return entry ? [{ moment, entry }] : []
  })

describe('a ladder, whenever it is woken', () => {
  property('rings nothing before its time', (ladder, hung, moments) => {
    for (const { at: moment, fact } of lifeOf(ladder, hung, moments)) {
      const entry = ladder.rungs.find(({ id }) => id === fact.rung)
      if (entry) expect(moment >= plannedAt(ladder, entry, hung, calendar)).toBe(true)
      else expect(moment > hung.due).toBe(true)
    }
  })

  property('rings every rung once or records it once as passed over, and passes over no escalation', (ladder, hung, moments) => {
    const bells = lifeOf(ladder, hung, moments)
    for (const { id, act } of ladder.rungs) {
      const ofRung = bells.filter(({ fact }) => fact.rung === id)
      expect(ofRung).toHaveLength(1)
      if (act === 'escalate') expect(ofRung[0]?.fact.type).not.toBe('skipped')
    }
  })

  property('lets one reminder speak at a time, the newest', (ladder, hung, moments) => {
    const bells = lifeOf(ladder, hung, moments)
    for (const moment of new Set(bells.map(({ at: when }) => when))) {
      const now = bells.filter(({ at: when }) => when === moment).map(({ fact }) => fact)
      const reminders = now.flatMap((fact) =>
        ladder.rungs.filter(({ id, act }) => act !== 'escalate' && id === fact.rung && fact.type !== 'skipped'),
      )
      const skipped = now.flatMap((fact) => (fact.type === 'skipped' ? [fact.because] : []))
      expect(reminders.length).toBeLessThanOrEqual(1)
      const [newest] = reminders
      if (newest) expect(skipped.every((because) => because <= plannedAt(ladder, newest, hung, calendar))).toBe(true)
    }
  })

  property('never climbs down: escalations ring in their order, one at a wake', (ladder, hung, moments) => {
    const climbs = escalations(ladder, lifeOf(ladder, hung, moments))
    const order = ladder.rungs.filter(({ act }) => act === 'escalate').map(({ id }) => id)
    expect(climbs.map(({ entry }) => entry.id)).toEqual(order)
  })

  property('gives each supervisor the time that was planned before the next one is told', (ladder, hung, moments) => {
    const climbs = escalations(ladder, lifeOf(ladder, hung, moments))
    for (const [index, { moment, entry }] of climbs.entries()) {
      const before = climbs[index - 1]
      if (!before) continue
      const planned = [before.entry, entry].map((rung) => plannedAt(ladder, rung, hung, calendar)) as [Instant, Instant]
      if ('minutes' in entry.offset)
        expect(minutesBetween(before.moment, moment)).toBeGreaterThanOrEqual(minutesBetween(...planned))
      else {
        const [from, to, plannedFrom, plannedTo] = [before.moment, moment, ...planned].map((when) =>
          localDate(calendar, when),
        ) as [string, string, string, string]
        expect(workingDaysBetween(calendar, from, to)).toBeGreaterThanOrEqual(
          workingDaysBetween(calendar, plannedFrom, plannedTo),
        )
      }
    }
  })

  property(
    'always has an alarm; once it has come a wake makes progress, and the next alarm lies ahead',
    (ladder, hung, moments) => {
      const { ladder: current } = wakeAt(ladder, hung, moments)
      const due = ladderDueAt(current, hung, calendar)
      const woken = ringLadder(current, hung, due, calendar)
      expect(woken.facts.length).toBeGreaterThan(0)
      expect(woken.ladder).not.toEqual(current)
      expect(ladderDueAt(woken.ladder, hung, calendar) >= due).toBe(true)
    },
  )

  property('does nothing at a wake before its alarm, and the same for two wakes as for one', (ladder, hung, moments) => {
    const once = wakeAt(ladder, hung, moments)
    const early = plusMinutes(ladderDueAt(once.ladder, hung, calendar), -1)
    expect(ringLadder(once.ladder, hung, early, calendar)).toEqual({ ladder: once.ladder, facts: [] })
    const spokenTwice = wakeAt(
      ladder,
      hung,
      moments.flatMap((moment) => [moment, moment, moment, moment, moment, moment, moment, moment]),
    )
    const spoken = (bells: readonly Bell[]) => bells.map(({ fact }) => fact.rung)
    expect(new Set(spoken(spokenTwice.bells)).size).toBe(spokenTwice.bells.length)
  })
})

describe('a ladder of the programme that is woken on time', () => {
  it.each(Object.keys(programme.ladders).filter((id) => id !== 'urgent'))(
    '%s speaks on working days only, when notices go out',
    (id) => {
      const ladder = aLadder(id)
      fc.assert(
        fc.property(anchors, (hung) => {
          const { bells } = wakeUntil(ladder, hung, plusMinutes(hung.due, 90 * minutesADay))
          for (const { at: moment } of bells) {
            expect(isWorkingDay(calendar, localDate(calendar, moment))).toBe(true)
            expect(moment.slice(11)).toBe('01:00:00.000Z')
          }
        }),
        { numRuns: runs(20) },
      )
    },
  )

  it.each(Object.keys(programme.ladders))(
    '%s reaches higher in its chain with every escalation, and only posts of the programme',
    (id) => {
      const ladder = aLadder(id)
      const heights = ladder.rungs
        .filter(({ act }) => act === 'escalate')
        .map(({ to }) => Math.max(...to.map((post) => ladder.chain.indexOf(post))))
      expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b))
      expect(heights).not.toContain(-1)
    },
  )
})
