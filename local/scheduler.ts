import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { instantOf } from './clock.ts'
import type { DueIndex } from './due-index.ts'
import { nextFiring, rateOf } from './firings.ts'
import { keepValue } from './kept-file.ts'
import type { Queues } from './queues.ts'
import { createSweep, type Sweep, sweepRateMs } from './sweep.ts'
import type { FunctionSpec } from './template/functions.ts'
import type { Schedule } from './template/schedules.ts'
import type { Workers } from './workers.ts'

// A stand-in for EventBridge Scheduler and for the retries of Lambda's asynchronous invocations: after one and two minutes.
const retryMs = [60_000, 120_000]

export interface Scheduler {
  /** The next instant at which something must fire; sweeps count only where they would find work. */
  next(now: number): number | undefined
  /** Fires what is due by now. With `everySweep` sweeps fire on each of their ticks, as in real time. Returns the names of what fired. */
  fire(now: number, everySweep: boolean): Promise<string[]>
  /** Forgets what has fired and starts counting at an instant. */
  reset(now: number): void
}

interface Entry {
  schedule: Schedule
  sweep: Sweep | undefined
  nextAt: number | undefined
}

interface Retry {
  schedule: Schedule
  event: unknown
  at: number
  attempt: number
}

export interface SchedulerOptions {
  schedules: Schedule[]
  functions: FunctionSpec[]
  due: DueIndex
  queues: Queues
  workers: Workers
  directory: string | undefined
  now: number
}

const substituted = (input: string, { arn }: Schedule, at: string): string =>
  input
    .replaceAll('<aws.scheduler.scheduled-time>', at)
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1')

const eventOf = (schedule: Schedule, at: number): unknown => {
  const time = instantOf(at)
  if (schedule.input !== undefined) return JSON.parse(substituted(schedule.input, schedule, time))
  const source = { source: 'aws.scheduler', 'detail-type': 'Scheduled Event' }
  return { version: '0', id: randomUUID(), ...source, time, resources: [schedule.arn], detail: {} }
}

const earliest = (instants: Array<number | undefined>): number | undefined => {
  const known = instants.filter((instant) => instant !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

/** Fires the template's schedules by the virtual clock; each instant once, after a restart neither again nor skipped. */
export const createScheduler = ({
  schedules,
  functions,
  due,
  queues,
  workers,
  directory,
  now: start,
}: SchedulerOptions): Scheduler => {
  const kept = keepValue(directory, 'schedules.json', (value) => z.record(z.string(), z.number()).parse(value))
  const fresh = (schedule: Schedule, after: number): Entry => {
    const rate = rateOf(schedule)
    const sweep = rate !== undefined && rate <= sweepRateMs ? createSweep(rate, due) : undefined
    return { schedule, sweep, nextAt: nextFiring(schedule, after) }
  }
  let entries = schedules.map((schedule) => fresh(schedule, kept.get()?.[schedule.id] ?? start))
  let retries: Retry[] = []

  const giveUp = ({ schedule, event }: Retry, message: string): void => {
    if (directory !== undefined) console.error(`${schedule.path} failed for good: ${message}`)
    const target = functions.find(({ arn }) => arn === schedule.targetArn)
    const destination = target?.onFailure ?? schedule.deadLetters
    queues.byArn(destination ?? '')?.send(JSON.stringify({ requestPayload: event, responsePayload: { errorMessage: message } }))
  }
  const perform = async (try_: Retry): Promise<void> => {
    const queue = queues.byArn(try_.schedule.targetArn)
    if (queue !== undefined) return queue.send(JSON.stringify(try_.event))
    const target = functions.find(({ arn }) => arn === try_.schedule.targetArn)
    if (target === undefined) throw new Error(`${try_.schedule.path}: the target ${try_.schedule.targetArn} does not run here`)
    const answer = await workers.invoke(target.name, try_.event)
    if (answer.ok) return
    const wait = try_.attempt < target.asyncRetries ? retryMs[try_.attempt] : undefined
    if (wait === undefined) return giveUp(try_, answer.message)
    retries.push({ ...try_, at: try_.at + wait, attempt: try_.attempt + 1 })
  }
  const isDue = ({ sweep, nextAt }: Entry, now: number, everySweep: boolean): boolean => {
    const at = sweep === undefined || everySweep ? nextAt : sweep.next(now)
    return at !== undefined && at <= now
  }
  // Instants that were passed over (a machine asleep, a long jump in real time) fire once, not one by one.
  const advance = (entry: Entry, now: number): Retry => {
    const at = entry.sweep === undefined ? (entry.nextAt ?? now) : now
    entry.sweep?.ran(now)
    entry.nextAt = nextFiring(entry.schedule, entry.sweep === undefined ? at : now)
    if (entry.sweep === undefined) kept.set({ ...kept.get(), [entry.schedule.id]: at })
    return { schedule: entry.schedule, event: eventOf(entry.schedule, at), at: now, attempt: 0 }
  }
  return {
    next: (now) =>
      earliest([
        ...entries.map(({ sweep, nextAt }) => (sweep === undefined ? nextAt : sweep.next(now))),
        ...retries.map(({ at }) => at),
      ]),
    fire: async (now, everySweep) => {
      const again = retries.filter(({ at }) => at <= now)
      retries = retries.filter(({ at }) => at > now)
      const fired = entries.filter((entry) => isDue(entry, now, everySweep)).map((entry) => advance(entry, now))
      await Promise.all([...again, ...fired].map(perform))
      return [...again, ...fired].map(({ schedule }) => schedule.path)
    },
    reset: (now) => {
      entries = schedules.map((schedule) => fresh(schedule, now))
      retries = []
      kept.set({})
    },
  }
}
