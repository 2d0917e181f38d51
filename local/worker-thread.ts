import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { installOffsetDate } from './offset-date.ts'
import type { WorkerAnswer, WorkerCall, WorkerStart } from './worker-protocol.ts'

// One execution environment of one function: loads the bundle once, then answers one invocation after the other.

type Handler = (event: unknown, context: Record<string, unknown>) => unknown

const start = workerData as WorkerStart
const extensions = ['.mjs', '.js', '.cjs']

const loadHandler = async (): Promise<Handler> => {
  const dot = start.handler.lastIndexOf('.')
  const stem = join(start.directory, start.handler.slice(0, dot))
  const file = extensions.map((extension) => stem + extension).find((path) => existsSync(path))
  if (file === undefined) throw new Error(`${start.directory} holds no module for the handler ${start.handler}`)
  const module: Record<string, unknown> = await import(pathToFileURL(file).href)
  const handler = module[start.handler.slice(dot + 1)]
  if (typeof handler !== 'function') throw new Error(`${file} exports no function ${start.handler.slice(dot + 1)}`)
  return handler as Handler
}

const contextOf = ({ requestId, timeoutMs }: WorkerCall): Record<string, unknown> => {
  const begun = performance.now()
  return {
    awsRequestId: requestId,
    functionName: start.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: start.arn,
    memoryLimitInMB: String(start.memoryMb),
    logGroupName: `/aws/lambda/${start.name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(timeoutMs - (performance.now() - begun))),
  }
}

const answerOf = async (handler: Handler, call: WorkerCall): Promise<WorkerAnswer> => {
  try {
    const result = await handler(call.event, contextOf(call))
    return { ok: true, payload: JSON.stringify(result) ?? 'null' }
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { ok: false, error: name, message, stack: stack ?? '' }
  }
}

if (start.compileCache !== undefined) enableCompileCache(start.compileCache)
installOffsetDate(start.clock)
const handler = await loadHandler()
parentPort?.on('message', async (call: WorkerCall) => parentPort?.postMessage(await answerOf(handler, call)))
parentPort?.postMessage('ready')
