import { expect } from 'vitest'
import type { Fact } from '../../events/index.ts'
import type { Aggregate, AnyState, Context, Decision, Wake } from '../../shared/domain/aggregate.ts'
import { atLocalTime, localDate, localTime } from '../../shared/domain/calendar.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { calendar, programme as reference } from './programme.ts'

/** When, by whom and under which programme something is decided. `now` is local time, `2017-05-29 09:00`, or an instant. */
export interface Circumstances {
  readonly now?: string
  readonly by?: Context['by']
  readonly programme?: Programme
}

/** A moment as the clocks in the programme's zone show it: `at('2017-06-19 08:00')`. */
export const at = (local: string): Instant => atLocalTime(calendar, local.slice(0, 10), local.slice(11))

/** How the clocks of the programme's zone show a moment. */
export const local = (instant: Instant): string => `${localDate(calendar, instant)} ${localTime(calendar, instant)}`

/** What a decision may know: Monday 29 May 2017, 09:00, on the reference programme, by the system itself, unless said otherwise. */
export const context = ({ now = '2017-05-29 09:00', by = 'system', programme = reference }: Circumstances = {}): Context => ({
  now: now.includes('T') ? now : at(now),
  programme,
  calendar: programme === reference ? calendar : { ...programme.calendar, zone: programme.zone },
  by,
})

/** Freezes a value through and through, so that a rule that changes what it was given fails where it does so. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

/** What came of a command, and ways to say what is expected of it. */
export interface Outcome<S> {
  readonly state: S
  readonly facts: readonly Fact[]
  readonly becomes: (state: object) => Outcome<S>
  readonly says: (...facts: readonly (Fact['type'] | { readonly type: Fact['type']; readonly data?: object })[]) => Outcome<S>
  readonly changesNothing: () => void
}

/** Begins a sentence about an aggregate: given a state, when a command comes, it becomes …, says … or is refused. */
export const givenOf =
  <S extends AnyState, C extends { readonly type: string }>(aggregate: Aggregate<S, C, Fact>) =>
  (state?: S) => {
    const decide = (command: C | Wake, circumstances: Circumstances): Decision<S, Fact> =>
      aggregate.decide(frozen(state), frozen(command), context(circumstances))
    return {
      when: (command: C | Wake, circumstances: Circumstances = {}): Outcome<S> => {
        const decision = decide(command, circumstances)
        const outcome: Outcome<S> = {
          ...decision,
          becomes: (expected) => {
            expect(decision.state).toMatchObject(expected)
            return outcome
          },
          says: (...expected) => {
            expect(decision.facts.map(({ type }) => type)).toEqual(
              expected.map((fact) => (typeof fact === 'string' ? fact : fact.type)),
            )
            for (const [index, fact] of expected.entries())
              if (typeof fact !== 'string') expect(decision.facts[index]).toMatchObject(fact)
            return outcome
          },
          changesNothing: () => expect(decision).toEqual({ state, facts: [] }),
        }
        return outcome
      },
      refuses: (command: C, circumstances: Circumstances = {}) => ({
        because: (code: string) => expect(() => decide(command, circumstances)).toThrow(expect.objectContaining({ code })),
      }),
    }
  }
