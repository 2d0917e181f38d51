import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tipOff } from '../../shared/domain/tip-off.ts'
import type { LogTipOff, TipOffCommand } from '../../shared/domain/tip-off-command.ts'
import type { TipOffState } from '../../shared/domain/tip-off-state.ts'
import { context } from '../support/contexts.ts'
import type { Moment } from '../support/lives.ts'
import { expectAlarms, expectFactsWithoutText, expectParsed, live, livesOf, statesMet } from '../support/lives.ts'
import { programme } from '../support/programme.ts'
import { aLog } from '../support/tip-offs.ts'

/** What people write where an id is asked for. */
const words = fc.constantFrom('anh Tuấn 0912345678', 'Công an', 'nobody', '')
const ids = (known: readonly { id: string }[]): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...known.map(({ id }) => id)), words)

const ordinary = programme.categories.filter(({ route }) => route === 'ordinary').map(({ id }) => id)

const logs: fc.Arbitrary<LogTipOff> = fc
  .record({
    category: fc.oneof(fc.constantFrom(...ordinary), fc.constantFrom(...programme.categories.map(({ id }) => id))),
    area: fc.constantFrom('phan-thiet', 'phu-luu', 'ham-yen', 'tuyen-quang'),
    signs: fc.oneof(fc.constant([]), fc.constant([]), fc.subarray(programme.urgentSigns.map(({ id }) => id))),
    conflict: fc.option(fc.constantFrom(...programme.conflictBodies.map(({ id }) => id)), { nil: undefined, freq: 1 }),
  })
  .map((changes) => aLog(changes))

const screenings = fc.record({
  type: fc.constant('screen'),
  outcome: fc.constantFrom('accept', 'unfounded', 'out-of-scope', 'forward', 'urgent'),
  reason: fc.constant('words-1'),
  forwardTo: fc.option(ids(programme.forwardTo), { nil: undefined }),
  signs: fc.option(fc.array(ids(programme.urgentSigns), { maxLength: 2 }), { nil: undefined }),
})

const commands: fc.Arbitrary<TipOffCommand> = fc.oneof(
  { weight: 2, arbitrary: screenings },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('confirm-unfounded'), agree: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ type: 'acknowledge' } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('hand-over'),
      to: ids([...programme.forwardTo, { id: 'pc-phan-thiet' }]),
      reason: fc.constant('words-2'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('ask'), question: ids(programme.fixedQuestions), message: fc.uuid() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('leave-message'), message: fc.constantFrom('message-1', 'message-2') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('open-text'), purpose: ids(programme.purposes) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('link'),
      inspection: fc.constantFrom('place-1-1', 'place-1-2'),
      joined: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('answer'),
      inspection: fc.constantFrom('place-1-1', 'place-1-2'),
      outcome: fc.constantFrom('inspected', 'not-inspected'),
    }),
  },
)

const lives = fc.tuple(
  logs,
  livesOf(commands, fc.constantFrom('dolisa.tip-desk', 'dolisa.deputy-director', 'police.duty-commander')),
)

const law = (name: string, check: (moments: Moment<TipOffState>[], late: number) => void) =>
  it(name, () => {
    fc.assert(fc.property(lives, fc.nat(60 * 24 * 60), ([log, steps], late) => check(live(tipOff, log, steps), late)))
  })

const each = (check: (moment: Moment<TipOffState>, late: number) => void) => (moments: Moment<TipOffState>[], late: number) => {
  for (const moment of moments) check(moment, late)
}

describe('a tip-off, whatever is done to it', () => {
  it('comes to every state that there is', () => {
    expect(statesMet(lives, ([log, steps]) => live(tipOff, log, steps))).toEqual([
      'accepted',
      'acknowledged',
      'answered',
      'assigned',
      'closed',
      'logged',
      'notified',
      'purged',
      'unfounded-proposed',
    ])
  })

  law(
    'makes progress at a wake once its alarm has come, and only then',
    each((moment, late) => expectAlarms(tipOff, moment, late)),
  )

  law(
    'has an alarm until its text is gone',
    each(({ state }) => expect(tipOff.dueAt(state, context()) === undefined).toBe(state.status === 'purged')),
  )

  law(
    'is read back as it was stored',
    each((moment) => expectParsed(tipOff, moment)),
  )

  law(
    'says nothing but ids, codes, days and counts',
    each(({ facts }) => expectFactsWithoutText(facts)),
  )

  law(
    'never takes back or repeats a step that was shown, and shows them in the order of days',
    each(({ before, state }) => {
      const steps = state.steps.map(({ status }) => status)
      expect(new Set(steps).size).toBe(steps.length)
      expect(state.steps.slice(0, before?.steps.length ?? 0)).toEqual(before?.steps ?? [])
      expect(state.steps.map(({ on }) => on)).toEqual(state.steps.map(({ on }) => on).sort())
      expect(steps[0]).toBe('received')
    }),
  )

  law(
    'keeps the route of a conflict for ever, and of an urgent one too',
    each(({ before, state }) => {
      if (before && before.route !== 'ordinary') expect(state.route).toBe(before.route)
      if (state.route !== 'ordinary') expect(state).not.toHaveProperty('premises')
    }),
  )

  law('is in somebody’s work while it is at a desk', (moments) => {
    for (const { state } of moments) expect(tipOff.index(state).owner !== undefined).toBe('ladder' in state)
  })

  law('names no rung twice for the same deadline', (moments) => {
    const rungs = moments.flatMap(({ facts }) =>
      facts.flatMap((fact) =>
        fact.type === 'ladder.rang' ? [`${fact.data.about.step}/${fact.data.rung}@${fact.data.due}`] : [],
      ),
    )
    expect(new Set(rungs).size).toBe(rungs.length)
  })
})
