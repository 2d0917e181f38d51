import { startExecution } from './execution.ts'
import type { SharedClock } from './offset-date.ts'
import type { FunctionSpec } from './template/functions.ts'
import { createWorkerPool, type WorkerPool } from './worker-pool.ts'
import type { WorkerAnswer } from './worker-protocol.ts'

export interface Workers {
  /** Invokes a function by its name; waits while all its workers are busy. */
  invoke(functionName: string, event: unknown, timeoutMs?: number): Promise<WorkerAnswer>
  /** How many invocations are running or waiting. */
  running(): number
  /** How many there have been since the start. */
  total(): number
  /** How often each function has run, and for how many milliseconds in all. */
  timings(): Timing[]
  /** Resolves when nothing runs. */
  whenIdle(): Promise<void>
  /** Which function a worker plays. */
  functionOf(workerId: string): FunctionSpec | undefined
  /** Ends one worker in the middle of its work, as a crash would. */
  kill(workerId: string, reason: string): Promise<void>
  stop(): Promise<void>
}

export interface Timing {
  path: string
  count: number
  totalMs: number
}

export interface WorkersOptions {
  functions: FunctionSpec[]
  clock: SharedClock
  environmentOf(spec: FunctionSpec, workerId: string): Record<string, string>
  /** How many workers a function may have at once. */
  limitOf(spec: FunctionSpec): number
  compileCache: string | undefined
  /** Ends workers that have had nothing to do for so long, to give their memory back. */
  idleMs: number | undefined
  onLine(spec: FunctionSpec, line: string, isError: boolean): void
}

const reapEveryMs = 10_000

const startReaping = (pools: WorkerPool[], idleMs: number | undefined): (() => void) => {
  if (idleMs === undefined) return () => {}
  const timer = setInterval(() => {
    for (const pool of pools) pool.reap(idleMs)
  }, reapEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

const createPools = (options: WorkersOptions): WorkerPool[] => {
  let started = 0
  return options.functions.map((spec) =>
    createWorkerPool(spec, options.limitOf(spec), (onDeath) => {
      started += 1
      const id = `worker-${started}`
      const { name, arn, directory, handler, memoryMb } = spec
      const cache = options.compileCache === undefined ? {} : { compileCache: options.compileCache }
      return startExecution({
        id,
        spec,
        start: { name, arn, directory, handler, memoryMb, clock: options.clock, ...cache },
        environment: options.environmentOf(spec, id),
        onLine: (line, isError) => options.onLine(spec, line, isError),
        onDeath,
      })
    }),
  )
}

/** Runs functions in worker threads: started at their first invocation and used again. */
export const createWorkers = (options: WorkersOptions): Workers => {
  const pools = createPools(options)
  const stopReaping = startReaping(pools, options.idleMs)
  let running = 0
  let total = 0
  let idleWaiters: Array<() => void> = []

  const finish = (): void => {
    running -= 1
    if (running > 0) return
    for (const wake of idleWaiters) wake()
    idleWaiters = []
  }
  const invoke: Workers['invoke'] = async (functionName, event, timeoutMs) => {
    const pool = pools.find(({ spec }) => spec.name === functionName)
    if (pool === undefined) throw new Error(`There is no function ${functionName}`)
    running += 1
    total += 1
    try {
      return await pool.run(event, timeoutMs)
    } finally {
      finish()
    }
  }
  return {
    invoke,
    running: () => running,
    total: () => total,
    timings: () => pools.map(({ spec, timing }) => ({ path: spec.path, ...timing() })),
    whenIdle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => void idleWaiters.push(resolve))),
    functionOf: (workerId) => pools.find((pool) => pool.find(workerId) !== undefined)?.spec,
    kill: async (workerId, reason) => {
      for (const pool of pools) await pool.find(workerId)?.kill(reason)
    },
    stop: async () => {
      stopReaping()
      await Promise.all(pools.map((pool) => pool.stop()))
    },
  }
}
