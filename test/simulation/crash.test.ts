import { beforeAll, describe, expect, it } from 'vitest'
import { smallProgramme, writeProgramme } from '../support/months-programme.ts'
import { outcomeOf } from '../support/outcome.ts'
import { aModel } from './model/a-model.ts'
import type { ModelRuntime } from './model/runtime.ts'
import type { ModelCall } from './model/workers.ts'
import { everyPlay } from './plays/every-play.ts'
import type { Play } from './plays/play.ts'

/** The n-th call of one operation by one function in a step of a play, before or after it took effect. */
interface Point {
  readonly call: ModelCall
  readonly nth: number
  readonly step: number
}

const nameOf = ({ fn, service, operation, phase }: ModelCall): string => `${phase} ${fn.path} ${service} ${operation}`

/** Leaves all as it is: so whoever is stopped before it, after it or before his next call is stopped in the same place. */
const changesNothing = ({ service, operation }: ModelCall): boolean =>
  service === 'kms' || operation === 'GetItem' || operation === 'Query'

/** Hears the calls of a step, all of which pass; one of several points that are the same place is enough. */
const listenTo = (runtime: ModelRuntime, step: number): readonly Point[] => {
  const points: Point[] = []
  const counts = new Map<string, number>()
  const places = new Set<string>()
  let changes = 0
  runtime.onCall((call) => {
    const nth = (counts.get(nameOf(call)) ?? 0) + 1
    counts.set(nameOf(call), nth)
    if (call.phase === 'after' && !changesNothing(call)) changes += 1
    const place = `${call.invocation} ${changes}`
    if (!places.has(place)) points.push({ call, nth, step })
    places.add(place)
    return undefined
  })
  return points
}

/** Stops the invocation that makes this call; tells whether it was made. */
const stopAt = (runtime: ModelRuntime, { call, nth }: Point): (() => boolean) => {
  const name = nameOf(call)
  let seen = 0
  runtime.onCall((made) => {
    if (nameOf(made) !== name) return undefined
    seen += 1
    return seen === nth ? 'stop' : undefined
  })
  return () => seen >= nth
}

/** A minute's ring is not repeated, since the next minute's does the same; that one was missed is noted for the alarm. */
const missedRing = 'Platform/Timetable/Missed'

/** Functions that call nothing, and so cannot be stopped at a call. */
const callsNothing = ['pages/show-page']

describe('each function, stopped before and after each of its calls', () => {
  let runtime: ModelRuntime
  const reached = new Set<string>()
  beforeAll(async () => {
    runtime = await aModel({ environment: { KENG_PROGRAMME: writeProgramme(smallProgramme) } })
  })

  /** Plays undisturbed; returns every call, and what brings back the beginning of each step. */
  const record = async ({ steps }: Play) => {
    const points: Point[] = []
    const beginnings: (() => Promise<void>)[] = []
    for (const [number, step] of steps.entries()) {
      beginnings.push(await runtime.checkpoint())
      const heard = listenTo(runtime, number)
      await step(runtime)
      await runtime.settle()
      points.push(...heard)
    }
    runtime.onCall(undefined)
    return { points, beginnings }
  }
  const endOf = async ({ later }: Play): Promise<{ end: string; missed: number }> => {
    const outcome = await outcomeOf(runtime)
    const { [missedRing]: missed = 0, ...left } = outcome.left
    const end = JSON.stringify({ ...outcome, left }, undefined, 1)
    return { end: later === undefined ? end : end.replaceAll(later, '·'), missed }
  }
  /** Plays on from a step, stopped at one point; what functions had kept from earlier invocations is gone when they make that call only then. */
  const endWithStop = async (play: Play, goBack: () => Promise<void>, point: Point) => {
    for (const start of [() => {}, runtime.restart]) {
      await goBack()
      start()
      const isReached = stopAt(runtime, point)
      for (const step of play.steps.slice(point.step)) {
        await step(runtime)
        await runtime.settle()
        if (isReached()) runtime.onCall(undefined)
        else break
      }
      runtime.onCall(undefined)
      if (isReached()) return endOf(play)
    }
    throw new Error(`There is no call ${nameOf(point.call)} ${point.nth}`)
  }

  it.each(everyPlay)('comes to the same end: $name', async (play) => {
    runtime.restart()
    await play.before(runtime)
    const { points, beginnings } = await record(play)
    const usual = await endOf(play)
    expect(usual.missed).toBe(0)
    expect(usual.end).toContain('"left": {}')
    const different: string[] = []
    for (const point of points) {
      const { fn } = point.call
      reached.add(fn.path)
      const ended = await endWithStop(play, beginnings[point.step] ?? (() => play.before(runtime)), point)
      if (ended.end !== usual.end || ended.missed !== (fn.path === 'clock/ring' ? 1 : 0))
        different.push(`step ${point.step}, ${nameOf(point.call)} ${point.nth}`)
    }
    expect(different).toEqual([])
  })

  it('leaves out no function', () => {
    const left = runtime.functions.map(({ path }) => path).filter((path) => !reached.has(path))
    expect(left).toEqual(callsNothing)
  })
})
