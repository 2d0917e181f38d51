import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from './free-port.ts'

export interface Engine {
  endpoint: string
  stop(): Promise<void>
}

// Starts the binary and kills it as soon as descriptor 3 closes, which it does when this process ends, however it ends.
const guardedStart = '"$0" "$@" </dev/null & child=$!; ( read -r _ <&3; kill "$child" 2>/dev/null ) & wait "$child"'

const missing = [
  'DynamoDB is missing on this machine. Kẻng keeps its tables in dynoxide, whose binary comes with npm on Linux x64 only.',
  'Elsewhere start DynamoDB Local (java -jar DynamoDBLocal.jar -sharedDb -port 8000) and set KENG_DYNAMODB_ENDPOINT=http://127.0.0.1:8000.',
].join('\n')

const findBinary = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    const binary = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide')
    if (existsSync(binary)) return binary
  } catch {
    // Not installed: an optional dependency of another platform.
  }
  throw new Error(missing)
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (result: boolean) => {
      socket.destroy()
      resolve(result)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })

const startOn = async (port: number, file: string | undefined): Promise<Engine | undefined> => {
  const options = ['--host', '127.0.0.1', '--port', String(port), ...(file === undefined ? [] : ['--db-path', file])]
  // A process group of its own: Ctrl-C in the terminal reaches only the runtime, which stops things in order.
  const child = spawn('sh', ['-c', guardedStart, findBinary(), ...options], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let complaint = ''
  let ended = false
  const end = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void end.then(() => {
    ended = true
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk
  })
  const stop = (): Promise<void> => {
    child.stdio[3]?.destroy()
    return end
  }
  for (let attempt = 0; attempt < 500 && !ended; attempt += 1) {
    if (await answers(port)) return { endpoint: `http://127.0.0.1:${port}`, stop }
    await pause(10)
  }
  if (!ended || complaint.includes('in use')) return undefined
  throw new Error(`dynoxide did not start: ${complaint}`)
}

/** Starts dynoxide on a free port, in memory or in a SQLite file; it never outlives this process. */
export const startDynoxide = async (file?: string): Promise<Engine> => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const engine = await startOn(await findFreePort(), file)
    if (engine !== undefined) return engine
  }
  throw new Error('dynoxide found no free port')
}
