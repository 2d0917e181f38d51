import { availableParallelism } from 'node:os'
import { createDueIndex, type DueIndex } from './due-index.ts'
import type { Emulators } from './emulators.ts'
import { createExpiry, type Expiry } from './expiry.ts'
import { createFailures, type Failures } from './failures.ts'
import { environmentOf } from './function-environment.ts'
import type { FunctionLog } from './function-log.ts'
import { type RuntimeOptions, region } from './options.ts'
import { createPump, type Pump } from './pump.ts'
import { createQueueSource, type QueueSource } from './queue-source.ts'
import { createScheduler, type Scheduler } from './scheduler.ts'
import { createStreamSource, type StreamSource } from './stream-source.ts'
import { mirrorDue } from './table-due.ts'
import { openTableStream } from './table-stream.ts'
import type { FunctionSpec } from './template/functions.ts'
import { createWorkers, type Workers } from './workers.ts'

export interface Machine {
  workers: Workers
  due: DueIndex
  failures: Failures
  streams: StreamSource[]
  /** Of the tables whose items go by themselves. */
  expiries: Expiry[]
  pump: Pump
  scheduler: Scheduler
}

const compileCache = new URL('../node_modules/.cache/keng/', import.meta.url).pathname

// Long enough for a person to think between two clicks; some thirty functions at 40 MB each need not all stay.
const idleMs = 120_000

const limitOf = ({ workers }: RuntimeOptions, { model }: Emulators) => {
  const behindRoutes = new Set(model.routes.map(({ functionArn }) => functionArn))
  const events = workers?.events ?? Math.min(2, availableParallelism())
  return ({ arn, reserved }: FunctionSpec): number =>
    Math.min(reserved ?? Number.POSITIVE_INFINITY, behindRoutes.has(arn) ? (workers?.http ?? 4) : events)
}

const startWorkers = (options: RuntimeOptions, emulators: Emulators, log: FunctionLog): Workers => {
  const { model, clock, endpoints, ports } = emulators
  const proxy = `http://127.0.0.1:${ports.proxy}`
  const reached = ports.proxy === undefined ? endpoints : { dynamodb: proxy, sqs: proxy, ses: proxy, kms: proxy }
  return createWorkers({
    functions: model.functions,
    clock: clock.shared,
    compileCache,
    idleMs: options.live ? idleMs : undefined,
    limitOf: limitOf(options, emulators),
    environmentOf: (spec, workerId) => ({ ...environmentOf(spec, workerId, reached, region), ...options.environment }),
    onLine: (spec, line, isError) => {
      log.line(spec, line, isError)
      options.onLine?.(spec.path, line)
    },
  })
}

const openStreams = async (
  { data: directory }: RuntimeOptions,
  { model, database }: Emulators,
  workers: Workers,
  failures: Failures,
  due: DueIndex,
  lanes: number,
  expiries: ReadonlyMap<string, Expiry>,
): Promise<StreamSource[]> =>
  Promise.all(
    model.tables
      .filter(({ definition }) => definition.StreamSpecification !== undefined)
      .map(async (table) => {
        const mirror = mirrorDue(table, due)
        await mirror?.load(database)
        const sources = model.eventSources.filter(({ sourceArn }) => sourceArn === table.streamArn)
        return createStreamSource({
          stream: await openTableStream(database, table, directory),
          // More lanes than workers would only make the batches smaller.
          sources: sources.map((source) => ({ ...source, lanes: Math.min(source.lanes, lanes) })),
          region,
          workers,
          failures,
          onRecord: (record) => {
            mirror?.onRecord(record)
            expiries.get(table.name)?.onRecord(record)
          },
        })
      }),
  )

const openExpiries = ({ data }: RuntimeOptions, { model, database }: Emulators): Map<string, Expiry> =>
  new Map(
    model.tables.flatMap((table) => {
      const expiry = createExpiry(database, table, data === undefined)
      return expiry === undefined ? [] : [[table.name, expiry] as const]
    }),
  )

const openQueueSources = ({ model, queues }: Emulators, workers: Workers, atOnce: number): QueueSource[] =>
  model.eventSources.flatMap((source) => {
    const queue = queues.byArn(source.sourceArn)
    if (queue === undefined) return []
    const concurrency = Math.min(source.maximumConcurrency ?? atOnce, atOnce)
    return [createQueueSource({ queue, source, region, concurrency, workers })]
  })

/** Puts what moves on top of the emulators: workers, sources, pump and schedules. */
export const createMachine = async (
  options: RuntimeOptions,
  emulators: Emulators,
  log: FunctionLog,
  isStopping: () => boolean,
): Promise<Machine> => {
  const { model, clock, queues, mail } = emulators
  const due = createDueIndex()
  const workers = startWorkers(options, emulators, log)
  const failures = createFailures(options.data, clock, queues)
  const atOnce = options.workers?.events ?? Math.min(2, availableParallelism())
  const expiries = openExpiries(options, emulators)
  const streams = await openStreams(options, emulators, workers, failures, due, atOnce, expiries)
  const scheduler = createScheduler({
    schedules: model.schedules,
    functions: model.functions,
    due,
    queues,
    workers,
    directory: options.data,
    now: clock.now(),
  })
  const pump = createPump({ streams, queues: openQueueSources(emulators, workers, atOnce), mail, workers, isStopping })
  return { workers, due, failures, streams, expiries: [...expiries.values()], pump, scheduler }
}
