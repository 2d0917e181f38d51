import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { FunctionSpec } from './template/functions.ts'
import type { WorkerAnswer, WorkerStart } from './worker-protocol.ts'

export interface Execution {
  id: string
  busy: boolean
  /** When the latest invocation ended, in milliseconds of `performance.now()`. */
  lastUsed: number
  /** Runs one invocation; a death of the worker or a time-out is an answer too. */
  run(event: unknown, timeoutMs: number): Promise<WorkerAnswer>
  /** Ends the worker at once, in the middle of whatever it does. */
  kill(reason: string): Promise<void>
}

export interface ExecutionOptions {
  id: string
  spec: FunctionSpec
  start: WorkerStart
  environment: Record<string, string>
  /** Lines that the function printed. */
  onLine: (line: string, isError: boolean) => void
  onDeath: () => void
}

// A bundle that does not load in this time never will; Lambda gives ten seconds, a busy laptop may need more.
const loadLimitMs = 60_000

// A third of what V8 takes by itself: some thirty threads share one machine.
const youngGenerationMb = 48

const failure = (error: string, message: string): WorkerAnswer => ({ ok: false, error, message, stack: '' })

const forwardLines = (stream: NodeJS.ReadableStream, onLine: (line: string) => void): void => {
  let rest = ''
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') onLine(line)
  })
}

/** Starts a worker thread that plays one execution environment of a function. */
export const startExecution = ({ id, spec, start, environment, onLine, onDeath }: ExecutionOptions): Execution => {
  const worker = new Worker(new URL('./worker-thread.ts', import.meta.url), {
    workerData: start,
    env: environment,
    resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb, maxYoungGenerationSizeMb: youngGenerationMb },
    stdout: true,
    stderr: true,
  })
  forwardLines(worker.stdout, (line) => onLine(line, false))
  forwardLines(worker.stderr, (line) => onLine(line, true))

  let ready = false
  let timer: NodeJS.Timeout | undefined
  let waiting: { event: unknown; timeoutMs: number; answer: (answer: WorkerAnswer) => void } | undefined
  let cause = ''

  const settle = (answer: WorkerAnswer): void => {
    clearTimeout(timer)
    const settled = waiting
    waiting = undefined
    execution.busy = false
    execution.lastUsed = performance.now()
    settled?.answer(answer)
  }
  const limit = (ms: number, message: string): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void execution.kill(message), ms)
  }
  const post = (): void => {
    if (!ready || waiting === undefined) return
    limit(waiting.timeoutMs, `${spec.path} timed out after ${waiting.timeoutMs / 1000} seconds`)
    worker.postMessage({ requestId: randomUUID(), event: waiting.event, timeoutMs: waiting.timeoutMs })
  }
  worker.on('message', (message: 'ready' | WorkerAnswer) => {
    if (message !== 'ready') return settle(message)
    ready = true
    clearTimeout(timer)
    post()
  })
  worker.on('error', (error) => {
    cause ||= error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  })
  worker.on('exit', () => {
    onDeath()
    settle(failure('Runtime.ExitError', cause || `${spec.path} ended its process`))
  })
  const execution: Execution = {
    id,
    busy: false,
    lastUsed: performance.now(),
    run: (event, timeoutMs) =>
      new Promise((answer) => {
        execution.busy = true
        waiting = { event, timeoutMs, answer }
        if (ready) post()
        else limit(loadLimitMs, `${spec.path} did not load`)
      }),
    kill: async (reason) => {
      cause ||= reason
      await worker.terminate()
    },
  }
  return execution
}
