import { afterEach, describe, expect, it } from 'vitest'
import type { OnCall } from '../../local/fault-proxy.ts'
import type { Runtime } from '../../local/runtime.ts'
import { smallProgramme, writeProgramme } from '../support/months-programme.ts'
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

/** One of each kind, in the middle of what must not be done twice; every other is stopped at in the simulation, over a model. */
const points: readonly Point[] = [
  { call: 'tip-offs/log-tip-off dynamodb PutItem', nth: 3, phase: 'after' },
  { call: 'history/relay-events dynamodb PutItem', nth: 1, phase: 'before' },
  { call: 'history/relay-events sqs SendMessageBatch', nth: 1, phase: 'after' },
  { call: 'mail/gather-notices dynamodb PutItem', nth: 1, phase: 'after' },
  { call: 'mail/send-mail ses SendRawEmail', nth: 1, phase: 'before' },
  { call: 'mail/send-mail ses SendRawEmail', nth: 1, phase: 'after' },
  { call: 'mail/send-mail dynamodb PutItem', nth: 2, phase: 'before' },
  { call: 'clock/wake dynamodb PutItem', nth: 1, phase: 'after' },
]

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

describe('a worker that ends in the middle of its work', () => {
  let runtime: Runtime
  const start = async (environment: Record<string, string> = {}): Promise<void> => {
    runtime = await aRuntime({ faults: true, environment })
  }
  afterEach(() => runtime.stop())

  it('leaves a day with the same states, texts, history and mails as an undisturbed one', async () => {
    // With all agencies most of each day would be their deadlines, which this day is not about.
    await start({ KENG_PROGRAMME: writeProgramme(smallProgramme) })
    await playDay(runtime)
    const usual = await outcomeOf(runtime)
    expect(usual.left).toEqual({})
    for (const point of points) {
      const isReached = stopAt(runtime, point)
      await playDay(runtime)
      runtime.onCall(undefined)
      expect(isReached(), JSON.stringify(point)).toBe(true)
      expect(await outcomeOf(runtime), JSON.stringify(point)).toEqual(usual)
    }
  })

  it('has planned every deadline once when the planner, stopped at several calls, has run again', async () => {
    await start()
    const plan = () => runtime.invoke('deadlines/plan-deadlines', {})
    const outcomeAfter = async (runs: () => Promise<unknown>) => {
      await runtime.reset()
      await runs()
      await runtime.settle()
      return outcomeOf(runtime)
    }
    const usual = await outcomeAfter(plan)
    expect(usual.states.length).toBeGreaterThan(300)
    const stops: Point[] = [
      { call: 'deadlines/plan-deadlines dynamodb Query', nth: 1, phase: 'after' },
      { call: 'deadlines/plan-deadlines dynamodb PutItem', nth: 100, phase: 'after' },
    ]
    const stopped = await outcomeAfter(async () => {
      for (const point of stops) {
        stopAt(runtime, point)
        await expect(plan()).rejects.toThrow('stopped')
      }
      runtime.onCall(undefined)
      await plan()
    })
    expect(stopped).toEqual(usual)
  })
})
