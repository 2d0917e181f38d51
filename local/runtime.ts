import { Temporal } from 'temporal-polyfill'
import { instantOf } from './clock.ts'
import type { Item } from './dynamodb.ts'
import { type Emulators, startEmulators } from './emulators.ts'
import { createExclusive } from './exclusive.ts'
import { expirySweepMs } from './expiry.ts'
import type { Failure } from './failures.ts'
import { type OnCall, startFaultProxy } from './fault-proxy.ts'
import { openFunctionLog } from './function-log.ts'
import { startGateway } from './gateway.ts'
import { type HttpAnswer, type HttpCall, sendHttp } from './http-call.ts'
import { type LiveLoop, startLiveLoop } from './live-loop.ts'
import { addDuration, createLocalRoutes } from './local-routes.ts'
import { createMachine, type Machine } from './machine.ts'
import { type ReadMail, readMail, type SentMail } from './mailbox.ts'
import { defaultStart, type RuntimeOptions } from './options.ts'
import type { Depth } from './queue.ts'
import { createStepper, type Passed } from './stepper.ts'
import type { FunctionSpec } from './template/functions.ts'
import { allItems, emptySystem, functionAt, queuesAt } from './whole-system.ts'
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
  /** The same mails as they were sent, unread: reading takes two milliseconds each. */
  sent(): SentMail[]
  queues(): Depth[]
  /** Bodies of all messages in the queue of this path, or else in every queue whose path contains the text. */
  messages(queue: string): string[]
  /** Puts a message into the queue of this path, or else into the first whose path contains the text. */
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

const createSweeps = ({ clock }: Emulators, { expiries, pump }: Machine) => {
  let last = clock.now()
  return async (now: number): Promise<void> => {
    // A reset may have set the clock back.
    if (now < last) last = now
    if (now - last < expirySweepMs) return
    last = now
    for (const expiry of expiries) if ((await expiry.sweep(now)) > 0) await pump.settle(true)
  }
}

/** Starts a whole system from a cloud assembly. It must be stopped; what it started never outlives the process. */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  let live: LiveLoop | undefined
  let hook = options.onCall
  let stopping = false
  const isStopping = () => stopping
  const kick = () => live?.kick()
  const log = openFunctionLog(options.data)
  const emulators = await startEmulators(options, kick)
  const { model, clock, keptClock, queues, mailbox, identity, inbox, ports } = emulators
  const machine = await createMachine(options, emulators, log, isStopping)
  const { workers, pump, scheduler } = machine
  const proxy =
    ports.proxy === undefined
      ? undefined
      : await startFaultProxy(ports.proxy, workers, emulators.endpoints, (call) => hook?.(call))
  const exclusively = createExclusive()
  const keepClock = () => keptClock.set(Math.floor(clock.now()))
  const stepper = createStepper({ clock, queues, pump, scheduler, afterStep: createSweeps(emulators, machine), isStopping })
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
    sites: model.sites,
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
      const answer = await workers.invoke(functionAt(model.functions, path).name, event)
      if (answer.ok) return JSON.parse(answer.payload)
      throw new Error(`${path}: ${answer.error}: ${answer.message}`)
    },
    http: async (method, path, call = {}) =>
      sendHttp(url + path, method, call, call.post === undefined ? undefined : await identity.tokenFor(call.post)),
    mails: () => Promise.all(mailbox.all().map(readMail)),
    sent: mailbox.all,
    queues: queues.depths,
    messages: (path) => queuesAt(queues.all, path).flatMap((queue) => queue.bodies()),
    send: (path, body) => queuesAt(queues.all, path)[0]?.send(body),
    failures: machine.failures.all,
    items: () => allItems(emulators),
    settle: () => exclusively(() => pump.settle(true)),
    reset: (at) =>
      exclusively(async () => {
        await workers.whenIdle()
        await emptySystem(emulators, machine)
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
      stopping = true
      await live?.stop()
      keepClock()
      await workers.stop()
      // Into the queues, which are kept; a report that was lost would leave a mail without an outcome.
      while (emulators.mail.report() > 0);
      await Promise.all([gateway.close(), proxy?.close()])
      await emulators.stop()
      log.close()
    },
  }
}
