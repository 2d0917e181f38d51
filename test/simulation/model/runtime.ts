import { Temporal } from 'temporal-polyfill'
import { createClock, instantOf } from '../../../local/clock.ts'
import { createDueIndex } from '../../../local/due-index.ts'
import { expirySweepMs } from '../../../local/expiry.ts'
import { createFailures } from '../../../local/failures.ts'
import { addDuration } from '../../../local/local-routes.ts'
import { openMailbox, readMail } from '../../../local/mailbox.ts'
import { defaultStart, localParameters, type RuntimeOptions, region } from '../../../local/options.ts'
import { createPostOffice } from '../../../local/post-office.ts'
import { createPump } from '../../../local/pump.ts'
import { createQueueSource } from '../../../local/queue-source.ts'
import type { Queues } from '../../../local/queues.ts'
import type { Runtime } from '../../../local/runtime.ts'
import { createScheduler } from '../../../local/scheduler.ts'
import { createStepper } from '../../../local/stepper.ts'
import { createStreamSource } from '../../../local/stream-source.ts'
import { mirrorDue } from '../../../local/table-due.ts'
import { readAssembly } from '../../../local/template/assembly.ts'
import { localAccount } from '../../../local/template/identifiers.ts'
import { type Model, readModel } from '../../../local/template/model.ts'
import { functionAt, queuesAt } from '../../../local/whole-system.ts'
import type { Workers } from '../../../local/workers.ts'
import { functionBundles } from './bundles.ts'
import { seededCrypto } from './chance.ts'
import { createDynamodb } from './dynamodb.ts'
import { createHttp } from './http.ts'
import { createKms } from './kms.ts'
import { createMemory } from './memory.ts'
import { createPauses } from './pauses.ts'
import { createQueues, createSqs } from './queues.ts'
import { createSes } from './ses.ts'
import { createTable, type Table } from './table.ts'
import { createVirtualDate } from './virtual-date.ts'
import { createWorkers, type OnModelCall } from './workers.ts'

const origin = 'http://model.example'

export type ModelOptions = Pick<RuntimeOptions, 'assembly' | 'at' | 'environment' | 'onLine' | 'parameters'> & {
  /** What is drawn at random follows from it. Default: 1. */
  readonly seed?: number
}

/** A system in memory, which can be set back. */
export interface ModelRuntime extends Omit<Runtime, 'onCall'> {
  onCall(hook: OnModelCall | undefined): void
  /** Waits until all is quiet; returns what brings back everything as it was then, as often as one likes. */
  checkpoint(): Promise<() => Promise<void>>
  /** Lets every function start anew, without what it kept from earlier invocations. */
  restart(): void
}

/** What the template of an assembly says, at addresses that nobody calls. */
export const modelOf = ({ assembly, parameters }: ModelOptions): Model =>
  readModel(readAssembly(assembly), {
    place: { region, account: localAccount, queueOrigin: origin, apiOrigin: origin },
    parameters: { ...localParameters(origin, origin), ...parameters },
  })

const queueSourcesOf = ({ eventSources }: Model, queues: Queues, workers: Workers) =>
  eventSources.flatMap((source) => {
    const queue = queues.byArn(source.sourceArn)
    return queue === undefined ? [] : [createQueueSource({ queue, source, region, concurrency: 1, workers })]
  })

/** Deletes what is past its time to live, as often as the local runtime does. */
const createSweeps = (tables: readonly Table[], start: number) => {
  let last = start
  return async (now: number): Promise<void> => {
    // A reset may have set the clock back.
    if (now < last) last = now
    if (now - last < expirySweepMs) return
    last = now
    for (const table of tables) table.expire(now)
  }
}

/**
 * The whole system in this process: the functions' source files over models of DynamoDB, SQS, SES and KMS, wired as the template says, with
 * a clock that stands between jumps. What is random follows from the seed, so that the same play comes to the same end to the last id.
 */
export const startModel = async (options: ModelOptions): Promise<ModelRuntime> => {
  const model = modelOf(options)
  const clock = createClock(Date.parse(options.at ?? defaultStart), true)
  const queues = createQueues(model.queues, clock)
  const tables = model.tables.map(createTable)
  const mailbox = openMailbox(undefined)
  const office = createPostOffice({ wiring: model.mail, queues, mailbox, clock, region })
  const failures = createFailures(undefined, clock, queues)
  const due = createDueIndex()
  const chance = seededCrypto(options.seed ?? 1)
  const pauses = createPauses()
  let hook: OnModelCall | undefined
  const workers = createWorkers({
    functions: model.functions,
    bundles: await functionBundles(),
    services: {
      dynamodb: createDynamodb(tables),
      sqs: createSqs(queues),
      ses: createSes(office),
      kms: await createKms(model.keys),
    },
    virtualDate: createVirtualDate(clock.now),
    crypto: chance.module,
    timers: pauses,
    environment: options.environment ?? {},
    verdictOn: (call) => hook?.(call),
    onLine: options.onLine ?? (() => {}),
  })
  const mirrors = model.tables.map((spec) => mirrorDue(spec, due))
  const streams = model.tables.flatMap((spec, index) => {
    const stream = tables[index]?.stream
    if (stream === undefined || spec.definition.StreamSpecification === undefined) return []
    const sources = model.eventSources.filter(({ sourceArn }) => sourceArn === spec.streamArn)
    const inOrder = sources.map((source) => ({ ...source, lanes: 1 }))
    const onRecord = mirrors[index]?.onRecord ?? (() => {})
    const delivery = { region, workers, failures, onRecord, pause: pauses.setTimeout }
    return [createStreamSource({ stream, sources: inOrder, ...delivery })]
  })
  const isStopping = () => false
  const scheduled = { schedules: model.schedules, functions: model.functions, directory: undefined }
  const scheduler = createScheduler({ ...scheduled, due, queues, workers, now: clock.now() })
  const pump = createPump({ streams, queues: queueSourcesOf(model, queues, workers), mail: office, workers, isStopping })
  const stepper = createStepper({ clock, queues, pump, scheduler, afterStep: createSweeps(tables, clock.now()), isStopping })
  const parts = { queues, office, mailbox, failures, due, chance, clock, scheduler }
  const memory = createMemory({ ...parts, tables: tables.map((table, index) => ({ table, mirror: mirrors[index] })) })
  return {
    url: origin,
    inbox: undefined,
    issuer: origin,
    clock: {
      now: () => instantOf(clock.now()),
      advance: (duration) => stepper.advanceTo(addDuration(clock.now(), Temporal.Duration.from(duration))),
      advanceTo: (instant) => stepper.advanceTo(Date.parse(instant)),
    },
    invoke: async (path, event) => {
      const answer = await workers.invoke(functionAt(model.functions, path).name, event)
      if (answer.ok) return JSON.parse(answer.payload)
      throw new Error(`${path}: ${answer.error}: ${answer.message}`)
    },
    http: createHttp(model, workers, clock, origin),
    mails: () => Promise.all(mailbox.all().map(readMail)),
    sent: mailbox.all,
    queues: queues.depths,
    messages: (path) => queuesAt(queues.all, path).flatMap((queue) => queue.bodies()),
    send: (path, body) => queuesAt(queues.all, path)[0]?.send(body),
    failures: failures.all,
    items: async () => tables.flatMap((table) => table.all()),
    settle: () => pump.settle(true),
    reset: async (at) => {
      await workers.whenIdle()
      memory.clear(Date.parse(at ?? options.at ?? defaultStart))
    },
    checkpoint: async () => {
      await pump.settle(true)
      return memory.keep()
    },
    restart: workers.restart,
    onCall: (next) => {
      hook = next
    },
    unknown: model.unknown,
    functions: model.functions,
    invocations: workers.total,
    timings: () => workers.timings().sort((a, b) => b.totalMs - a.totalMs),
    stop: async () => {},
  }
}
