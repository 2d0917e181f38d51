import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PremisesCommand, premises } from '../../shared/domain/premises.ts'
import type { PremisesState } from '../../shared/domain/premises-state.ts'
import { context } from '../support/contexts.ts'
import type { Moment } from '../support/lives.ts'
import { expectAlarms, expectFactsWithoutText, expectParsed, live, livesOf, statesMet } from '../support/lives.ts'
import { aRegistration } from '../support/premises.ts'

const tipOffs = fc.nat(9).map((number) => `tip-${number}`)
const inspections = fc.integer({ min: 1, max: 3 }).map((number) => `place-1-${number}`)

const commands: fc.Arbitrary<PremisesCommand> = fc.oneof(
  tipOffs.map((tipOff) => aRegistration(tipOff)),
  inspections.map((inspection) => ({ type: 'confirm-inspection', inspection }) as const),
  fc.record({
    type: fc.constant('release'),
    inspection: inspections,
    inspectedOn: fc.option(fc.constant('2017-06-08'), { nil: undefined }),
    tipOffs: fc.option(fc.subarray(['tip-0', 'tip-1', 'tip-2']), { nil: undefined }),
  }),
)

const lives = livesOf(commands, fc.constant('system'))
const lived = (steps: Parameters<typeof live<PremisesState, PremisesCommand>>[2]) => live(premises, aRegistration('tip-0'), steps)

const law = (name: string, check: (moments: Moment<PremisesState>[], late: number) => void) =>
  it(name, () => {
    fc.assert(fc.property(lives, fc.nat(60 * 24 * 60), (steps, late) => check(lived(steps), late)))
  })

describe('premises, whatever is heard of them', () => {
  it('come to every state that there is, with inspection after inspection', () => {
    expect(statesMet(lives, lived)).toEqual(['forgotten', 'known'])
    const most = fc.sample(lives, { numRuns: 300, seed: 1 }).map((steps) => lived(steps).at(-1)?.state.inspections ?? 0)
    expect(Math.max(...most)).toBeGreaterThan(2)
  })

  law('make progress at a wake once their alarm has come, and only then', (moments, late) => {
    for (const moment of moments) expectAlarms(premises, moment, late)
  })

  law('have an alarm until they are forgotten', (moments) => {
    for (const { state } of moments) expect(premises.dueAt(state, context()) === undefined).toBe(state.status === 'forgotten')
  })

  law('are read back as they were stored, and say nothing but ids, days and counts', (moments) => {
    for (const moment of moments) {
      expectParsed(premises, moment)
      expectFactsWithoutText(moment.facts)
    }
  })

  law('have one inspection at a time, and never the same one again', (moments) => {
    const opened = moments.flatMap(({ before, state }) =>
      state.open && state.open.id !== before?.open?.id ? [state.open.id] : [],
    )
    expect(opened).toEqual(opened.map((_, index) => `place-1-${index + 1}`))
  })

  law('answer every tip-off: each one that comes is sent to an inspection', (moments) => {
    for (const { facts, before, state } of moments) {
      if (state.tipOffs === (before?.tipOffs ?? 0) || state.status === 'forgotten') continue
      expect(facts.map(({ type }) => type)).toEqual([expect.stringMatching(/^premises\.(inspection-requested|tip-off-joined)$/)])
    }
  })
})
