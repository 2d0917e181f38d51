import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
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

// dynoxide 1.2 looks through its whole stream at each write and each read of it: 11 ms a write after 12,000 of them, 1 ms with these.
const streamIndexes = `
  CREATE INDEX IF NOT EXISTS stream_end ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  CREATE INDEX IF NOT EXISTS stream_next ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));`

const indexStream = (file: string): void => {
  const database = new DatabaseSync(file)
  database.exec(streamIndexes)
  database.close()
}

const startOn = async (port: number, file: string): Promise<Engine | undefined> => {
  const options = ['--host', '127.0.0.1', '--port', String(port), '--db-path', file]
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
    if (await answers(port)) {
      indexStream(file)
      return { endpoint: `http://127.0.0.1:${port}`, stop }
    }
    await pause(10)
  }
  if (!ended || complaint.includes('in use')) return undefined
  throw new Error(`dynoxide did not start: ${complaint}`)
}

const memory = '/dev/shm'

/** A folder for one run: in memory where the machine has such a place. Its name is gone as soon as the engine has it open. */
const startWithoutFile = async (port: number): Promise<Engine | undefined> => {
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'keng-'))
  try {
    return await startOn(port, join(folder, 'dynamodb.sqlite'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Starts dynoxide on a free port, in a SQLite file or in one that is gone with it; it never outlives this process. */
export const startDynoxide = async (file?: string): Promise<Engine> => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await findFreePort()
    const engine = file === undefined ? await startWithoutFile(port) : await startOn(port, file)
    if (engine !== undefined) return engine
  }
  throw new Error('dynoxide found no free port')
}
