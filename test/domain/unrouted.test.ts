import { describe, expect, it } from 'vitest'
import { localDate } from '../../shared/domain/calendar.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { areasAt } from '../../shared/domain/programme-lookup.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { at, context } from '../support/contexts.ts'
import { anOpening } from '../support/inspections.ts'
import { expectSomebodyTold } from '../support/lives.ts'
import { calendar, programme } from '../support/programme.ts'
import { aLog } from '../support/tip-offs.ts'

/** A day before and a day after the communes were merged. */
const days = ['2017-05-29 09:00', '2020-06-01 09:00']

const areasOf = (day: string): string[] => areasAt(programme, localDate(calendar, at(day))).map(({ id }) => id)

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id)

describe('nothing is unrouted', () => {
  it('that comes in: each category, sign and body, in each area, is told to posts that there are and is on the clock', () => {
    let count = 0
    const bodies = [undefined, ...idsOf(programme.conflictBodies)]
    for (const now of days)
      for (const area of areasOf(now))
        for (const [category, signs, conflict] of [
          ...idsOf(programme.categories).map((id) => [id, [], undefined] as const),
          ...idsOf(programme.urgentSigns).map((id) => ['prostitution-suspected', [id], undefined] as const),
          ...bodies.map((body) => ['prostitution-suspected', [], body] as const),
        ]) {
          const { state, facts } = tipOff.decide(
            undefined,
            aLog({ area, category, signs: [...signs], conflict }),
            context({ now }),
          )
          expectSomebodyTold(facts)
          expect(tipOff.dueAt(state, context()), area).toBeDefined()
          expect(tipOff.index(state).owner, area).toBeDefined()
          count += 1
        }
    expect(count).toBeGreaterThan(1000)
  })

  it('that is to be looked into: each area has a team whose leader is told', () => {
    for (const now of days)
      for (const area of areasOf(now)) {
        const { state, facts } = inspection.decide(undefined, { ...anOpening(), area }, context({ now }))
        expectSomebodyTold(facts)
        expect(inspection.dueAt(state, context()), area).toBeDefined()
      }
  })
})
