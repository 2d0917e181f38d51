import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventTypes } from '../../events/index.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import type { InspectionCommand } from '../../shared/domain/inspection-command.ts'
import type { InspectionState } from '../../shared/domain/inspection-state.ts'
import { isRunning } from '../../shared/domain/inspection-state.ts'
import { runs } from '../properties.ts'
import { inspectionCommands } from '../support/any-commands.ts'
import { context } from '../support/contexts.ts'
import { anOpening } from '../support/inspections.ts'
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

const lives = livesOf(inspectionCommands, fc.constant('dolisa.director'))
const lived = (steps: Parameters<typeof live<InspectionState, InspectionCommand>>[2]) => live(inspection, anOpening(), steps)

const law = (name: string, check: (moments: Moment<InspectionState>[], late: number) => void) =>
  it(name, () => {
    fc.assert(fc.property(lives, fc.nat(60 * 24 * 60), (steps, late) => check(lived(steps), late)))
  })

describe('an inspection, whatever is done to it', () => {
  it('comes to every state that there is, with recommendations and their answers', () => {
    expect(statesMet(lives, lived)).toEqual(['acknowledged', 'cancelled', 'decided', 'open', 'recorded', 'settled'])
    const said = fc.sample(lives, { numRuns: 300, seed: 1 }).flatMap((steps) => lived(steps).flatMap(({ facts }) => facts))
    const types = new Set(said.map(({ type }) => type))
    for (const type of eventTypes
      .map((event) => event.type)
      .filter((name) => /^(inspection|ladder)\./.test(name) && name !== 'inspection.planned'))
      expect(types, type).toContain(type)
  })

  law('makes progress at a wake once its alarm has come, and only then', (moments, late) => {
    for (const moment of moments) expectAlarms(inspection, moment, late)
  })

  law('has an alarm and an owner as long as its clock runs, and neither afterwards', (moments) => {
    for (const { state } of moments) {
      expect(inspection.dueAt(state, context()) !== undefined).toBe(isRunning(state))
      expect(inspection.index(state).owner !== undefined).toBe(isRunning(state))
    }
  })

  law('is read back as it was stored, and says nothing but ids, days and counts', (moments) => {
    for (const moment of moments) {
      expectParsed(inspection, moment)
      expectFactsWithoutText(moment.facts)
    }
  })

  law('moves no deadline but by an extension, and starts each phase once', (moments) => {
    for (const { before, state, facts } of moments) {
      if (!before || !isRunning(before) || !isRunning(state) || before.status !== state.status) continue
      if (!facts.some(({ type }) => type === 'inspection.extended')) expect(state.due).toBe(before.due)
    }
  })

  law('concludes for its tip-offs before it is over, always with the same outcome', (moments) => {
    const outcomes = new Set(
      moments.flatMap(({ facts }) => facts.flatMap((fact) => (fact.type === 'inspection.concluded' ? [fact.data.outcome] : []))),
    )
    expect(outcomes.size).toBeLessThanOrEqual(1)
    const last = moments.at(-1)?.state
    if (last?.status === 'settled' || last?.status === 'cancelled') expect(outcomes.size).toBe(1)
  })

  law('keeps every violation in its count until it is settled', (moments) => {
    for (const { state } of moments) {
      for (const [group, left] of Object.entries(state.record?.left ?? {})) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(state.record?.violations[group] ?? 0)
      }
      if (state.status === 'settled') expect(Object.values(state.record?.left ?? {}).every((left) => left === 0)).toBe(true)
    }
  })

  law('tells each post of a rung once', expectToldOnce)

  it('tells each post of a rung once, also when the clock is set back', () => {
    const jumpy = jumpyLivesOf(inspectionCommands, fc.constant('dolisa.director'))
    fc.assert(
      fc.property(jumpy, (steps) => expectToldOnce(lived(steps))),
      { numRuns: runs(300) },
    )
  })

  law('is always told to somebody, and to posts that there are', (moments) => {
    for (const { facts } of moments) expectSomebodyTold(facts)
  })

  law('never forgets whom it has told', (moments) => {
    for (const { before, state } of moments) {
      const told = (of: InspectionState) => inspection.parties(of, context()).told ?? []
      if (before) expect(told(state)).toEqual(expect.arrayContaining([...told(before)]))
    }
  })
})
