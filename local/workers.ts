import { type Execution, startExecution } from './execution.ts'
import type { SharedClock } from './offset-date.ts'
import type { FunctionSpec } from './template/functions.ts'
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

interface Pool {
  spec: FunctionSpec
  limit: number
  executions: Set<Execution>
  waiting: Array<(execution: Execution) => void>
  count: number
  totalMs: number
}

const lookEveryMs = 10_000

const reapIdle = (pools: ReadonlyMap<string, Pool>, idleMs: number | undefined): (() => void) => {
  if (idleMs === undefined) return () => {}
  const timer = setInterval(() => {
    for (const { executions } of pools.values())
      for (const execution of executions)
        if (!execution.busy && performance.now() - execution.lastUsed > idleMs) {
          executions.delete(execution)
          void execution.kill('nothing to do')
        }
  }, lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Runs functions in worker threads: started at their first invocation, used again, never two invocations in one at a time. */
export const createWorkers = (options: WorkersOptions): Workers => {
  const pools = new Map(
    options.functions.map((spec): [string, Pool] => [
      spec.name,
      { spec, limit: options.limitOf(spec), executions: new Set(), waiting: [], count: 0, totalMs: 0 },
    ]),
  )
  const stopReaping = reapIdle(pools, options.idleMs)
  let running = 0
  let total = 0
  let started = 0
  let idleWaiters: Array<() => void> = []

  const startIn = (pool: Pool): Execution => {
    const { spec } = pool
    started += 1
    const id = `worker-${started}`
    const { name, arn, directory, handler, memoryMb } = spec
    const cache = options.compileCache === undefined ? {} : { compileCache: options.compileCache }
    const execution = startExecution({
      id,
      spec,
      start: { name, arn, directory, handler, memoryMb, clock: options.clock, ...cache },
      environment: options.environmentOf(spec, id),
      onLine: (line, isError) => options.onLine(spec, line, isError),
      onDeath: () => {
        pool.executions.delete(execution)
        handOver(pool)
      },
    })
    pool.executions.add(execution)
    return execution
  }
  const take = (pool: Pool): Execution | undefined => {
    const free = [...pool.executions].find(({ busy }) => !busy)
    const execution = free ?? (pool.executions.size < pool.limit ? startIn(pool) : undefined)
    // At once, before anyone else looks.
    if (execution !== undefined) execution.busy = true
    return execution
  }
  const handOver = (pool: Pool): void => {
    if (pool.waiting.length === 0) return
    const execution = take(pool)
    if (execution !== undefined) pool.waiting.shift()?.(execution)
  }
  const acquire = (pool: Pool): Execution | Promise<Execution> =>
    take(pool) ?? new Promise((resolve) => void pool.waiting.push(resolve))

  const finish = (pool: Pool): void => {
    running -= 1
    handOver(pool)
    if (running > 0) return
    for (const wake of idleWaiters) wake()
    idleWaiters = []
  }
  const poolOf = (functionName: string): Pool => {
    const pool = pools.get(functionName)
    if (pool === undefined) throw new Error(`There is no function ${functionName}`)
    return pool
  }
  return {
    invoke: async (functionName, event, timeoutMs) => {
      const pool = poolOf(functionName)
      running += 1
      total += 1
      try {
        const execution = await acquire(pool)
        const begun = performance.now()
        const answer = await execution.run(event, timeoutMs ?? pool.spec.timeoutSeconds * 1000)
        pool.count += 1
        pool.totalMs += performance.now() - begun
        return answer
      } finally {
        finish(pool)
      }
    },
    running: () => running,
    total: () => total,
    timings: () =>
      [...pools.values()].map(({ spec, count, totalMs }) => ({ path: spec.path, count, totalMs: Math.round(totalMs) })),
    whenIdle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => void idleWaiters.push(resolve))),
    functionOf: (workerId) =>
      [...pools.values()].find(({ executions }) => [...executions].some(({ id }) => id === workerId))?.spec,
    kill: async (workerId, reason) => {
      for (const { executions } of pools.values())
        for (const execution of executions) if (execution.id === workerId) await execution.kill(reason)
    },
    stop: async () => {
      stopReaping()
      await Promise.all(
        [...pools.values()].flatMap(({ executions }) => [...executions].map((one) => one.kill('the runtime stops'))),
      )
    },
  }
}
