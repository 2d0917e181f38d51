import type { Call, Verdict } from '../../../local/fault-proxy.ts'
import { environmentOf } from '../../../local/function-environment.ts'
import { region } from '../../../local/options.ts'
import type { FunctionSpec } from '../../../local/template/functions.ts'
import type { Workers } from '../../../local/workers.ts'
import type { Bundles } from './bundles.ts'
import { compile, type Execution, startExecution } from './execution.ts'
import type { Send, Service } from './sdk.ts'
import { notPlayed } from './service-error.ts'

/** What performs the calls of functions, by service. */
type Services = Readonly<Record<Service, (operation: string, input: object) => Record<string, unknown>>>

/** A call of a function of the model. */
export interface ModelCall extends Call {
  /** Which of all invocations makes it. */
  readonly invocation: number
}

/** Decides what becomes of a call before and after it took effect. */
export type OnModelCall = (call: ModelCall) => Verdict

export interface WorkersOptions {
  readonly functions: readonly FunctionSpec[]
  readonly bundles: Bundles
  readonly services: Services
  readonly virtualDate: DateConstructor
  readonly crypto: object
  readonly timers: object
  /** Variables over those of the template. */
  readonly environment: Readonly<Record<string, string>>
  readonly verdictOn: OnModelCall
  readonly onLine: (path: string, line: string) => void
}

interface Pool {
  readonly spec: FunctionSpec
  /** An execution environment that nobody uses, or a new one, for the invocation of that number. */
  take(invocation: number): Execution
  release(execution: Execution): void
  /** Forgets the idle ones, so that the next is new. */
  restart(): void
  count: number
  totalMs: number
}

const endpoints = { dynamodb: '', sqs: '', ses: '', kms: '' }

const createPool = (spec: FunctionSpec, options: WorkersOptions): Pool => {
  const { bundles, services, verdictOn, virtualDate, crypto, timers, environment, onLine } = options
  const code = bundles.get(spec.path)
  let factory: ReturnType<typeof compile> | undefined
  const idle: Execution[] = []
  const invocations = new WeakMap<Execution, number>()

  const isStoppedAt = (execution: () => Execution, call: Omit<ModelCall, 'fn' | 'invocation'>): boolean => {
    const verdict = verdictOn({ fn: spec, invocation: invocations.get(execution()) ?? 0, ...call })
    if (verdict === undefined) return false
    if (verdict !== 'stop') throw notPlayed(`the verdict «${verdict}»`)
    execution().stop(`${spec.path} was stopped at a call to ${call.service}`)
    return true
  }
  const sendFor =
    (execution: () => Execution): Send =>
    async (service, operation, input) => {
      if (isStoppedAt(execution, { service, operation, phase: 'before' })) return {}
      try {
        return services[service](operation, input)
      } finally {
        isStoppedAt(execution, { service, operation, phase: 'after' })
      }
    }
  const start = (): Execution => {
    if (code === undefined) throw new Error(`There is no source of the function ${spec.path}`)
    factory ??= compile(spec.path, code)
    const execution: Execution = startExecution(spec, factory, {
      environment: { ...environmentOf(spec, '', endpoints, region), ...environment },
      virtualDate,
      crypto,
      timers,
      send: sendFor(() => execution),
      onLine: (line) => onLine(spec.path, line),
    })
    return execution
  }
  return {
    spec,
    take: (invocation) => {
      const execution = idle.pop() ?? start()
      invocations.set(execution, invocation)
      return execution
    },
    release: (execution) => {
      if (!execution.isStopped()) idle.push(execution)
    },
    restart: () => void idle.splice(0),
    count: 0,
    totalMs: 0,
  }
}

export interface ModelWorkers extends Workers {
  /** Ends every execution environment that is idle, so that each function starts anew. */
  restart(): void
}

/** Runs functions in this process, each invocation in an execution environment that has no other at the time. */
export const createWorkers = (options: WorkersOptions): ModelWorkers => {
  const pools = new Map(options.functions.map((spec) => [spec.name, createPool(spec, options)]))
  let running = 0
  let total = 0
  let idleWaiters: Array<() => void> = []
  const finish = (): void => {
    running -= 1
    if (running > 0) return
    for (const wake of idleWaiters) wake()
    idleWaiters = []
  }
  return {
    invoke: async (functionName, event) => {
      const pool = pools.get(functionName)
      if (pool === undefined) throw new Error(`There is no function ${functionName}`)
      running += 1
      total += 1
      const begun = performance.now()
      try {
        const execution = pool.take(total)
        const answer = await execution.run(event)
        pool.release(execution)
        return answer
      } finally {
        pool.count += 1
        pool.totalMs += performance.now() - begun
        finish()
      }
    },
    running: () => running,
    total: () => total,
    timings: () =>
      [...pools.values()].map(({ spec, count, totalMs }) => ({ path: spec.path, count, totalMs: Math.round(totalMs) })),
    whenIdle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => void idleWaiters.push(resolve))),
    restart: () => {
      for (const pool of pools.values()) pool.restart()
    },
    functionOf: () => undefined,
    kill: async () => {},
    stop: async () => {},
  }
}
