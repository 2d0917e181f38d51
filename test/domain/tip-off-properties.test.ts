import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tipOff } from '../../shared/domain/tip-off.ts'
import type { TipOffState } from '../../shared/domain/tip-off-state.ts'
import { runs } from '../properties.ts'
import { tipOffCommands, tipOffLogs } from '../support/any-commands.ts'
import { context } from '../support/contexts.ts'
import type { Moment } from '../support/lives.ts'
import {
  expectAlarms,
  expectFactsWithoutText,
  expectParsed,
  expectSomebodyTold,
  expectToldOnce,
  jumpyLivesOf,
  live,
  livesOf,
  statesMet,
} from '../support/lives.ts'
import { aLog } from '../support/tip-offs.ts'

const posts = fc.constantFrom('dolisa.tip-desk', 'dolisa.deputy-director', 'police.duty-commander')
const lives = fc.tuple(tipOffLogs, livesOf(tipOffCommands, posts))

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

  law('tells each post of a rung once', expectToldOnce)

  it('tells each post of a rung once, also when the clock is set back', () => {
    fc.assert(
      fc.property(tipOffLogs, jumpyLivesOf(tipOffCommands, posts), (log, steps) => expectToldOnce(live(tipOff, log, steps))),
      { numRuns: runs(300) },
    )
  })

  it('has its reminders told once when the second post gives it back by a clock that was set back', () => {
    const desk = 'dolisa.tip-desk'
    const steps = [
      { after: 1380, command: { type: 'wake' }, by: desk },
      { after: 'alarm', command: { type: 'screen', outcome: 'unfounded', reason: 'words-1' }, by: desk },
      { after: -1921, command: { type: 'confirm-unfounded', agree: false }, by: 'dolisa.deputy-director' },
      { after: 'alarm', command: { type: 'wake' }, by: desk },
    ] as const
    const moments = live(tipOff, aLog(), [...steps])
    expect(moments.flatMap(({ facts }) => facts.map(({ type }) => type)).filter((type) => type === 'ladder.rang')).toHaveLength(2)
    expectToldOnce(moments)
  })

  it('has its reminders told once when it is given back at once by a clock that was set back before it was screened', () => {
    const desk = 'dolisa.tip-desk'
    const steps = [
      { after: 1380, command: { type: 'wake' }, by: desk },
      { after: -481, command: { type: 'screen', outcome: 'unfounded', reason: 'words-1' }, by: 'dolisa.deputy-director' },
      { after: 0, command: { type: 'confirm-unfounded', agree: false }, by: desk },
      { after: 'alarm', command: { type: 'wake' }, by: desk },
    ] as const
    const moments = live(tipOff, aLog(), [...steps])
    expect(moments.flatMap(({ facts }) => facts.map(({ type }) => type)).filter((type) => type === 'ladder.rang')).toHaveLength(2)
    expectToldOnce(moments)
  })

  law(
    'is always told to somebody, and to posts that there are',
    each(({ facts }) => expectSomebodyTold(facts)),
  )

  law(
    'has its clock moved by no question, no message and no look at the account',
    each(({ before, state, facts }) => {
      const words = ['tip-off.question-asked', 'tip-off.message-left', 'tip-off.text-opened']
      if (!before || facts.length === 0 || !facts.every(({ type }) => words.includes(type))) return
      expect(tipOff.dueAt(state, context())).toBe(tipOff.dueAt(before, context()))
      expect(tipOff.index(state)).toEqual(tipOff.index(before))
    }),
  )
})
