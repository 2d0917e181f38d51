import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileFunction } from 'node:vm'
import type { FunctionSpec } from '../../../local/template/functions.ts'
import type { WorkerAnswer } from '../../../local/worker-protocol.ts'
import { type Send, sdkPackage } from './sdk.ts'

type Handler = (event: unknown, context: Record<string, unknown>) => Promise<unknown>

type Factory = (
  exports: Record<string, unknown>,
  require: (name: string) => unknown,
  moduleUrl: string,
  process: object,
  console: object,
  VirtualDate: DateConstructor,
) => void

const require = createRequire(import.meta.url)

/** Compiles the code of a function once; each execution environment runs it anew, so that it has modules of its own. */
export const compile = (path: string, code: string): Factory => {
  const wrapped = `const module = { exports }\n${code}\nexports.handler = module.exports.handler`
  const parameters = ['exports', 'require', 'moduleUrl', 'process', 'console', 'Date']
  return compileFunction(wrapped, parameters, { filename: `model/${path}.js` }) as Factory
}

/** The world of a function: all that it can reach. */
export interface World {
  readonly environment: Readonly<Record<string, string>>
  readonly virtualDate: DateConstructor
  readonly crypto: object
  readonly timers: object
  readonly send: Send
  /** Hears a line that the function printed. */
  readonly onLine: (line: string) => void
}

/** One execution environment of a function: its modules, alive until it is stopped. */
export interface Execution {
  run(event: unknown): Promise<WorkerAnswer>
  /** Ends it in the middle of whatever it does: nothing of it goes on. */
  stop(reason: string): void
  isStopped(): boolean
}

/** A console whose lines `onLine` hears; a class, since Powertools prints through a console of its own. */
const consoleFor = (onLine: World['onLine']) => {
  const log = (...words: unknown[]): void => onLine(words.map(String).join(' '))
  return class {
    readonly log = log
    readonly info = log
    readonly warn = log
    readonly error = log
    readonly debug = log
    readonly trace = log
  }
}

const requireFor = ({ crypto, timers }: World, Console: object, send: Send): ((name: string) => unknown) => {
  const replaced: Readonly<Record<string, unknown>> = {
    'node:crypto': crypto,
    crypto,
    'node:timers/promises': timers,
    'node:console': { Console },
  }
  return (name) => replaced[name] ?? sdkPackage(name, send) ?? require(name)
}

/** Without the time that is left: the clock stands while a function runs, and a timer of its own would keep one that was stopped. */
const contextOf = (spec: FunctionSpec): Record<string, unknown> => ({
  awsRequestId: 'model',
  functionName: spec.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: spec.arn,
  memoryLimitInMB: String(spec.memoryMb),
})

/** One of its own for each call, since a promise keeps whoever waits for it. */
const never = (): Promise<never> => new Promise(() => {})

/** Starts an execution environment: runs the modules of the function in a world of its own. */
export const startExecution = (spec: FunctionSpec, factory: Factory, world: World): Execution => {
  let stopped = false
  let answer: ((answer: WorkerAnswer) => void) | undefined
  const send: Send = async (...call) => {
    if (stopped) return never()
    try {
      const result = await world.send(...call)
      return stopped ? never() : result
    } catch (error) {
      if (stopped) return never()
      throw error
    }
  }
  const exports: Record<string, unknown> = {}
  const process_ = Object.create(process, { env: { value: { ...world.environment } } }) as object
  const moduleUrl = pathToFileURL(join(spec.directory, 'index.mjs')).href
  const Console = consoleFor(world.onLine)
  factory(exports, requireFor(world, Console, send), moduleUrl, process_, new Console(), world.virtualDate)
  const handler = exports.handler as Handler
  const perform = async (event: unknown): Promise<WorkerAnswer> => {
    try {
      return { ok: true, payload: JSON.stringify(await handler(event, contextOf(spec))) ?? 'null' }
    } catch (error) {
      const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
      return { ok: false, error: name, message, stack }
    }
  }
  return {
    run: (event) =>
      new Promise((resolve) => {
        answer = resolve
        void perform(event).then((given) => {
          if (!stopped) resolve(given)
        })
      }),
    stop: (reason) => {
      stopped = true
      answer?.({ ok: false, error: 'Runtime.ExitError', message: reason, stack: '' })
    },
    isStopped: () => stopped,
  }
}
