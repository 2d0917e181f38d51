import type { Execution } from './execution.ts'
import type { FunctionSpec } from './template/functions.ts'
import type { WorkerAnswer } from './worker-protocol.ts'

/** The workers of one function. */
export interface WorkerPool {
  spec: FunctionSpec
  /** Runs one invocation in a worker that is free, in a new one, or after waiting for one. */
  run(event: unknown, timeoutMs: number | undefined): Promise<WorkerAnswer>
  find(workerId: string): Execution | undefined
  /** Ends workers that have had nothing to do for so long. */
  reap(idleMs: number): void
  /** How often the function has run, and for how many milliseconds in all. */
  timing(): { count: number; totalMs: number }
  stop(): Promise<void>
}

/** A pool that starts workers as they are needed, up to a limit, and never runs two invocations in one at a time. */
export const createWorkerPool = (spec: FunctionSpec, limit: number, start: (onDeath: () => void) => Execution): WorkerPool => {
  const executions = new Set<Execution>()
  const waiting: Array<(execution: Execution) => void> = []
  let count = 0
  let totalMs = 0
  let stopped = false
  // Thrown, not answered: work that was cut off must not count as tried, least of all as tried in vain.
  const refuseWhenStopped = (): void => {
    if (stopped) throw new Error('The runtime is stopping')
  }

  const startOne = (): Execution => {
    const execution = start(() => {
      executions.delete(execution)
      if (!stopped) handOver()
    })
    executions.add(execution)
    return execution
  }
  const take = (): Execution | undefined => {
    const free = [...executions].find(({ busy }) => !busy)
    const execution = free ?? (executions.size < limit ? startOne() : undefined)
    // At once, before anyone else looks.
    if (execution !== undefined) execution.busy = true
    return execution
  }
  const handOver = (): void => {
    const execution = waiting.length === 0 ? undefined : take()
    if (execution !== undefined) waiting.shift()?.(execution)
  }
  return {
    spec,
    run: async (event, timeoutMs) => {
      refuseWhenStopped()
      const execution = take() ?? (await new Promise<Execution>((resolve) => void waiting.push(resolve)))
      const begun = performance.now()
      const answer = await execution.run(event, timeoutMs ?? spec.timeoutSeconds * 1000)
      count += 1
      totalMs += performance.now() - begun
      refuseWhenStopped()
      handOver()
      return answer
    },
    find: (workerId) => [...executions].find(({ id }) => id === workerId),
    reap: (idleMs) => {
      for (const execution of executions) {
        if (execution.busy || performance.now() - execution.lastUsed < idleMs) continue
        executions.delete(execution)
        void execution.kill('nothing to do')
      }
    },
    timing: () => ({ count, totalMs: Math.round(totalMs) }),
    stop: async () => {
      stopped = true
      await Promise.all([...executions].map((execution) => execution.kill('the runtime stops')))
    },
  }
}
