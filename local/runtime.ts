import { Temporal } from 'temporal-polyfill'
import { instantOf } from './clock.ts'
import { deleteItems, type Item, keyOf, scanAll } from './dynamodb.ts'
import { type Emulators, startEmulators } from './emulators.ts'
import { createExclusive } from './exclusive.ts'
import { expirySweepMs, removeExpired } from './expiry.ts'
import type { Failure } from './failures.ts'
import { type OnCall, startFaultProxy } from './fault-proxy.ts'
import { openFunctionLog } from './function-log.ts'
import { startGateway } from './gateway.ts'
import { type HttpAnswer, type HttpCall, sendHttp } from './http-call.ts'
import { type LiveLoop, startLiveLoop } from './live-loop.ts'
import { addDuration, createLocalRoutes } from './local-routes.ts'
import { createMachine, type Machine } from './machine.ts'
import { type ReadMail, readMail } from './mailbox.ts'
import { defaultStart, type RuntimeOptions } from './options.ts'
import type { Depth } from './queue.ts'
import { createStepper, type Passed } from './stepper.ts'
import type { FunctionSpec } from './template/functions.ts'
import type { Timing } from './workers.ts'

export interface Runtime {
  /** Origin of the HTTP API, such as `http://localhost:8787`. */
  url: string
  inbox: string | undefined
  issuer: string
  clock: {
    /** Fixed-width UTC text. */
    now(): string
    /** An ISO 8601 duration; days have 24 hours. */
    advance(duration: string): Promise<Passed[]>
    advanceTo(instant: string): Promise<Passed[]>
  }
  /** Invokes a function by its path (`clock/ring`); rejects with what it threw. */
  invoke(path: string, event: unknown): Promise<unknown>
  /** Calls the HTTP API; `post` sends the token of the person who holds it. */
  http(method: string, path: string, call?: HttpCall): Promise<HttpAnswer>
  mails(): Promise<ReadMail[]>
  queues(): Depth[]
  /** Bodies of all messages in the queues whose path contains a text. */
  messages(queue: string): string[]
  /** Puts a message into the queue whose path contains a text. */
  send(queue: string, body: string): void
  /** What stream functions failed on for good. */
  failures(): Failure[]
  /** Every item of every table, in DynamoDB's JSON. */
  items(): Promise<Item[]>
  /** Works until all is quiet. */
  settle(): Promise<void>
  /** Empties tables, queues and mails and sets the clock, keeping workers warm. */
  reset(at?: string): Promise<void>
  /** With `faults`: decides what becomes of each call of a function; undefined lets all pass. */
  onCall(hook: OnCall | undefined): void
  /** Types in the template that nothing here plays. */
  unknown: string[]
  functions: FunctionSpec[]
  /** How many times functions have been invoked. */
  invocations(): number
  /** How long each function took, the longest in all first. */
  timings(): Timing[]
  stop(): Promise<void>
}

const functionIn = (functions: FunctionSpec[], path: string): FunctionSpec => {
  const found = functions.find((spec) => spec.path === path || spec.name === path)
  if (found === undefined)
    throw new Error(`There is no function ${path}; there are ${functions.map((spec) => spec.path).join(', ')}`)
  return found
}

const allItems = async ({ model, database }: Emulators): Promise<Item[]> => {
  const items: Item[] = []
  for (const { name } of model.tables) for await (const page of scanAll(database, { TableName: name })) items.push(...page)
  return items
}

const createExpiry = ({ model, database, clock }: Emulators, { pump }: Machine) => {
  let last = clock.now()
  return async (now: number): Promise<void> => {
    if (now - last < expirySweepMs) return
    last = now
    for (const table of model.tables) if ((await removeExpired(database, table, now)) > 0) await pump.settle(true)
  }
}

const empty = async (
  { model, database, queues, mailbox, mail }: Emulators,
  { due, failures, streams }: Machine,
): Promise<void> => {
  for (const table of model.tables)
    for await (const page of scanAll(database, { TableName: table.name }))
      await deleteItems(
        database,
        table,
        page.map((item) => keyOf(table, item)),
      )
  for (const stream of streams) await stream.skip()
  for (const queue of queues.all) queue.purge()
  mail.forget()
  mailbox.clear()
  failures.clear()
  due.clear()
}

/** Starts a whole system from a cloud assembly. It must be stopped; what it started never outlives the process. */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  let live: LiveLoop | undefined
  let hook = options.onCall
  const kick = () => live?.kick()
  const log = openFunctionLog(options.data)
  const emulators = await startEmulators(options, kick)
  const { model, clock, keptClock, queues, mailbox, identity, inbox, ports } = emulators
  const machine = await createMachine(options, emulators, log)
  const { workers, pump, scheduler } = machine
  const proxy =
    ports.proxy === undefined
      ? undefined
      : await startFaultProxy(ports.proxy, workers, emulators.endpoints, (call) => hook?.(call))
  const exclusively = createExclusive()
  const keepClock = () => keptClock.set(Math.floor(clock.now()))
  const stepper = createStepper({ clock, queues, pump, scheduler, afterStep: createExpiry(emulators, machine) })
  const advanceTo = (target: number): Promise<Passed[]> =>
    exclusively(async () => {
      const passed = await stepper.advanceTo(target)
      keepClock()
      return passed
    })
  const local = createLocalRoutes({
    now: clock.now,
    advanceTo,
    mails: mailbox.all,
    queues: queues.depths,
    tokenFor: identity.tokenFor,
    inbox: inbox?.origin,
    issuer: identity.issuer,
    routes: model.routes.map(({ key }) => key).sort(),
    functions: model.functions.length,
    unknown: model.unknown,
  })
  const gateway = await startGateway({
    port: ports.gateway,
    routes: model.routes,
    functions: model.functions,
    workers,
    identity,
    clock,
    local,
    onAnswered: kick,
  })
  const url = `http://localhost:${gateway.port}`
  if (options.live) live = startLiveLoop({ clock, pump, scheduler, exclusively, onTick: keepClock })

  return {
    url,
    inbox: inbox?.origin,
    issuer: identity.issuer,
    clock: {
      now: () => instantOf(clock.now()),
      advance: (duration) => advanceTo(addDuration(clock.now(), Temporal.Duration.from(duration))),
      advanceTo: (instant) => advanceTo(Date.parse(instant)),
    },
    invoke: async (path, event) => {
      const answer = await workers.invoke(functionIn(model.functions, path).name, event)
      if (answer.ok) return JSON.parse(answer.payload)
      throw new Error(`${path}: ${answer.error}: ${answer.message}`)
    },
    http: async (method, path, call = {}) =>
      sendHttp(url + path, method, call, call.post === undefined ? undefined : await identity.tokenFor(call.post)),
    mails: () => Promise.all(mailbox.all().map(readMail)),
    queues: queues.depths,
    messages: (name) => queues.all.filter(({ spec }) => spec.path.includes(name)).flatMap((queue) => queue.bodies()),
    send: (name, body) => queues.all.find(({ spec }) => spec.path.includes(name))?.send(body),
    failures: machine.failures.all,
    items: () => allItems(emulators),
    settle: () => exclusively(() => pump.settle(true)),
    reset: (at) =>
      exclusively(async () => {
        await workers.whenIdle()
        await empty(emulators, machine)
        clock.reset(Date.parse(at ?? options.at ?? defaultStart))
        scheduler.reset(clock.now())
      }),
    onCall: (next) => {
      hook = next
    },
    unknown: model.unknown,
    functions: model.functions,
    invocations: workers.total,
    timings: () => workers.timings().sort((a, b) => b.totalMs - a.totalMs),
    stop: async () => {
      await live?.stop()
      keepClock()
      await workers.stop()
      await Promise.all([gateway.close(), proxy?.close()])
      await emulators.stop()
      log.close()
    },
  }
}
