import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OnCall } from '../../local/fault-proxy.ts'
import type { Runtime } from '../../local/runtime.ts'
import { outcomeOf } from '../support/outcome.ts'
import { aRuntime } from '../support/runtime.ts'
import { playDay } from '../support/season-day.ts'

type Call = Parameters<OnCall>[0]

/** The n-th call of an operation by a function, and whether its worker ends before or after the call took effect. */
interface Point {
  readonly call: string
  readonly nth: number
  readonly phase: Call['phase']
}

const nameOf = ({ fn, service, operation }: Call): string => `${fn.path} ${service} ${operation}`

/** Functions behind routes answer a person, who sees the failure; only the citizen's form is sent again by itself. */
const repeats = (runtime: Runtime, path: string): boolean => {
  const behindRoutes =
    /^(agencies|deadlines|escalations|inspections|programme|tip-offs|work)\/(?!open-inspection|join-|link-|answer-tip|log-tip-off)/
  expect(runtime.functions.map((fn) => fn.path)).toContain(path)
  return !behindRoutes.test(path)
}

/** How many calls of an operation one invocation makes, where it makes several; of what goes through invocations alike the first stands for all. */
const severalInOne: Readonly<Record<string, number>> = {
  'tip-offs/log-tip-off dynamodb PutItem': 3,
  'mail/send-mail dynamodb GetItem': 5,
  'mail/send-mail dynamodb PutItem': 2,
  'mail/record-delivery dynamodb GetItem': 2,
}

const recordCalls = async (runtime: Runtime): Promise<Point[]> => {
  const points = new Map<string, Point[]>()
  runtime.onCall((call) => {
    const name = nameOf(call)
    const before = points.get(name) ?? []
    const nth = before.length / 2 + 1
    if (call.phase === 'before' && repeats(runtime, call.fn.path) && nth <= (severalInOne[name] ?? 1))
      points.set(name, [...before, { call: name, nth, phase: 'before' }, { call: name, nth, phase: 'after' }])
    return undefined
  })
  await playDay(runtime)
  runtime.onCall(undefined)
  return [...points.values()].flat()
}

/** Ends the worker at this one point; tells whether it was reached. */
const stopAt = (runtime: Runtime, { call, nth, phase }: Point): (() => boolean) => {
  let seen = 0
  runtime.onCall((made) => {
    if (nameOf(made) !== call || made.phase !== phase) return undefined
    seen += 1
    return seen === nth ? 'stop' : undefined
  })
  return () => seen >= nth
}

/** Plays the day once more and ends the worker at this one point. */
const playWithStop = async (runtime: Runtime, point: Point): Promise<boolean> => {
  const isReached = stopAt(runtime, point)
  await playDay(runtime)
  runtime.onCall(undefined)
  return isReached()
}

/** A minute's ring is not repeated, since the next minute's does the same; that one was missed is noted for the alarm. */
const missedRing = 'Platform/Timetable/Missed'

describe('a day on which one function ends at one call', () => {
  const runtimes: Runtime[] = []
  beforeAll(async () => {
    runtimes.push(await aRuntime({ faults: true }), await aRuntime({ faults: true }))
  })
  afterAll(() => Promise.all(runtimes.map((runtime) => runtime.stop())))

  it('comes to the same states, texts, history and mails as an undisturbed one, before and after each call', async () => {
    const reached = new Set<string>()
    const different: string[] = []
    const inLane = async (runtime: Runtime, lane: number): Promise<void> => {
      await playDay(runtime)
      const points = await recordCalls(runtime)
      const usual = await outcomeOf(runtime)
      expect(usual.left).toEqual({})
      for (const point of points.filter((_, n) => n % runtimes.length === lane)) {
        const name = `${point.call} ${point.nth} ${point.phase}`
        if (await playWithStop(runtime, point)) reached.add(name)
        const { left, ...outcome } = await outcomeOf(runtime)
        const { [missedRing]: missed = 0, ...lost } = left
        const isSame = JSON.stringify({ ...outcome, left: lost }) === JSON.stringify(usual)
        if (!isSame || missed !== (point.call.startsWith('clock/ring') ? 1 : 0)) different.push(name)
      }
    }
    await Promise.all(runtimes.map(inLane))
    expect(different).toEqual([])
    expect(reached.size).toBeGreaterThan(50)
  }, 240_000)

  it('has planned every deadline once when the planner, stopped at several calls, has run again', async () => {
    const [runtime] = runtimes
    if (!runtime) throw new Error('There is no runtime')
    const plan = () => runtime.invoke('deadlines/plan-deadlines', {})
    const outcomeAfter = async (runs: () => Promise<unknown>) => {
      await runtime.reset()
      await runs()
      await runtime.settle()
      return outcomeOf(runtime)
    }
    const usual = await outcomeAfter(plan)
    expect(usual.states.length).toBeGreaterThan(300)
    const points: Point[] = [
      { call: 'deadlines/plan-deadlines dynamodb Query', nth: 1, phase: 'after' },
      { call: 'deadlines/plan-deadlines dynamodb GetItem', nth: 5, phase: 'before' },
      { call: 'deadlines/plan-deadlines dynamodb PutItem', nth: 1, phase: 'before' },
      { call: 'deadlines/plan-deadlines dynamodb PutItem', nth: 100, phase: 'after' },
    ]
    const stopped = await outcomeAfter(async () => {
      for (const point of points) {
        stopAt(runtime, point)
        await expect(plan()).rejects.toThrow('stopped')
      }
      runtime.onCall(undefined)
      await plan()
    })
    expect(stopped).toEqual(usual)
  })
})
