import fc from 'fast-check'
import { expect } from 'vitest'
import { eventTypes, type Fact } from '../../events/index.ts'
import type { Aggregate, AnyState, Context, Wake } from '../../shared/domain/aggregate.ts'
import { DomainError } from '../../shared/domain/domain-error.ts'
import { later, plusMinutes } from '../../shared/domain/instant.ts'
import { context, frozen } from './contexts.ts'
import { isPost } from './programme.ts'

/** Something done to an aggregate, so many minutes after what was done before (before it, when the clock was set back), or when its alarm comes. */
export interface Step<C> {
  readonly after: number | 'alarm'
  readonly command: C
  readonly by: Context['by']
}

/** A moment in the life of an aggregate. */
export interface Moment<S> {
  readonly before: S | undefined
  readonly state: S
  readonly facts: readonly Fact[]
  readonly now: string
}

const minutesADay = 24 * 60

const onwards = [
  { weight: 4, arbitrary: fc.nat(60) },
  { weight: 3, arbitrary: fc.nat(3 * minutesADay) },
  { weight: 1, arbitrary: fc.nat(120 * minutesADay) },
  { weight: 4, arbitrary: fc.constant('alarm' as const) },
]

const back = { weight: 3, arbitrary: fc.oneof(fc.nat(60), fc.nat(20 * minutesADay)).map((minutes) => -minutes) }

const stepsOf = <C>(
  commands: fc.Arbitrary<C>,
  by: fc.Arbitrary<Context['by']>,
  after: readonly fc.WeightedArbitrary<Step<C>['after']>[],
): fc.Arbitrary<Step<C | Wake>[]> =>
  fc.array(
    fc.record({
      after: fc.oneof(...after),
      command: fc.oneof<fc.WeightedArbitrary<C | Wake>[]>(
        { weight: 1, arbitrary: fc.constant({ type: 'wake' } as const) },
        { weight: 3, arbitrary: commands },
      ),
      by,
    }),
    { maxLength: 30, size: 'max' },
  )

/** Long sequences of commands and wakes, most of them minutes or days apart and some whole weeks. */
export const livesOf = <C>(commands: fc.Arbitrary<C>, by: fc.Arbitrary<Context['by']>): fc.Arbitrary<Step<C | Wake>[]> =>
  stepsOf(commands, by, onwards)

/** The same under a clock that is now and then set back. */
export const jumpyLivesOf = <C>(commands: fc.Arbitrary<C>, by: fc.Arbitrary<Context['by']>): fc.Arbitrary<Step<C | Wake>[]> =>
  stepsOf(commands, by, [...onwards, back])

/** Lives it: what the rules refuse is left out, and no rule may change what it is given. */
export const live = <S extends AnyState, C extends { readonly type: string }>(
  aggregate: Aggregate<S, C, Fact>,
  born: C,
  steps: readonly Step<C | Wake>[],
): Moment<S>[] => {
  const moments: Moment<S>[] = []
  let now = context().now
  let state: S | undefined
  const life: readonly Step<C | Wake>[] = [{ after: 0, command: born, by: 'citizen' }, ...steps]
  for (const { after, command, by } of life) {
    now = after === 'alarm' ? later(now, (state && aggregate.dueAt(state, context())) ?? now) : plusMinutes(now, after)
    try {
      const decision = aggregate.decide(frozen(state), frozen(command), context({ now, by }))
      moments.push({ before: state, state: decision.state, facts: decision.facts, now })
      state = decision.state
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  return moments
}

const wake = { type: 'wake' } as const

/** The states that lives come to, so that a test can see whether its lives meet what they are to meet. */
export const statesMet = <L>(lives: fc.Arbitrary<L>, lived: (life: L) => readonly Moment<AnyState>[]): string[] => {
  const met = fc.sample(lives, { numRuns: 300, seed: 1 }).flatMap((life) => lived(life).map(({ state }) => state.status))
  return [...new Set(met)].sort()
}

/** Once its alarm has come a wake makes progress and the next alarm lies ahead; before it, and the second time, a wake does nothing. */
export const expectAlarms = <S extends AnyState, C extends { readonly type: string }>(
  aggregate: Aggregate<S, C, Fact>,
  { state }: Moment<S>,
  late: number,
): void => {
  const due = aggregate.dueAt(state, context())
  if (due === undefined) return
  const early = context({ now: plusMinutes(due, -1), by: 'clock' })
  expect(aggregate.decide(frozen(state), wake, early)).toEqual({ state, facts: [] })
  const punctual = context({ now: plusMinutes(due, late), by: 'clock' })
  const woken = aggregate.decide(frozen(state), wake, punctual)
  expect(woken.state).not.toEqual(state)
  const next = aggregate.dueAt(woken.state, context())
  expect(next === undefined || next > punctual.now).toBe(true)
  expect(aggregate.decide(frozen(woken.state), wake, punctual)).toEqual({ state: woken.state, facts: [] })
}

/** What is stored is read back as it was. */
export const expectParsed = <S extends AnyState, C extends { readonly type: string }>(
  aggregate: Aggregate<S, C, Fact>,
  { state }: Moment<S>,
): void => {
  const stored: unknown = JSON.parse(JSON.stringify(state))
  expect(aggregate.parse(stored)).toEqual(stored)
}

const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [...Object.keys(value), ...Object.values(value).flatMap(leaves)] : [value]

/** A rung that speaks, speaks to each of its posts once, whenever and however often it is woken. */
export const expectToldOnce = (moments: readonly Moment<AnyState>[]): void => {
  const told = moments.flatMap(({ facts }) =>
    facts.flatMap((fact) => {
      if (fact.type !== 'ladder.rang') return []
      const { about, rung, due, to } = fact.data
      return to.map((post) => `${about.step}/${rung}@${due}/${post}`)
    }),
  )
  expect(told).toEqual([...new Set(told)])
}

/** What somebody must be told names at least one post, and none that the programme does not have. */
export const expectSomebodyTold = (facts: readonly Fact[]): void => {
  for (const { type, data } of facts) {
    const posts = type === 'ladder.rang' ? data.to : 'tell' in data ? data.tell : undefined
    if (posts === undefined) continue
    expect(posts.length, type).toBeGreaterThan(0)
    expect(posts.filter((post) => !isPost(post))).toEqual([])
  }
}

/** A fact has exactly the shape of its event, and nothing in it but ids, codes, days, moments, counts and yes or no. */
export const expectFactsWithoutText = (facts: readonly Fact[]): void => {
  for (const fact of facts) {
    const schema = eventTypes.find(({ type }) => type === fact.type)?.data
    expect(schema?.safeParse(fact.data).success, fact.type).toBe(true)
    for (const leaf of leaves(fact.data)) if (typeof leaf === 'string') expect(leaf).toMatch(/^[\w.:+@-]{1,128}$/)
  }
}
