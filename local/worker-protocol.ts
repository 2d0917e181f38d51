import type { SharedClock } from './offset-date.ts'

/** What a worker is told when it starts. */
export interface WorkerStart {
  name: string
  arn: string
  directory: string
  handler: string
  memoryMb: number
  clock: SharedClock
  /** Folder for V8's compiled code of the bundles. */
  compileCache?: string
}

export interface WorkerCall {
  requestId: string
  event: unknown
  timeoutMs: number
}

/** What a function returned, as JSON text, or what it threw. */
export type WorkerAnswer = { ok: true; payload: string } | { ok: false; error: string; message: string; stack: string }
