import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freshenAssembly } from '../../local/fresh-assembly.ts'

const root = join(import.meta.dirname, '../..')
const programme = join(root, 'programmes/tuyen-quang-2016-2020')
beforeAll(() => freshenAssembly({ programme, output: join(root, 'cdk.out'), dist: join(root, 'dist') }))

const runs: ChildProcess[] = []
const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'keng-start-'))
  folders.push(folder)
  return folder
}
afterEach(async () => {
  await Promise.all(runs.splice(0).map((run) => stop(run, 'SIGKILL')))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

interface Run {
  run: ChildProcess
  output: string
  code: number | null
}

/** Starts the command line and waits for `ready` or its end. */
const start = (data: string, ...parameters: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const run = spawn(process.execPath, [join(root, 'local/start.ts'), '--data', data, ...parameters], { cwd: root })
    runs.push(run)
    let output = ''
    const listen = (chunk: Buffer): void => {
      output += chunk
      if (/^ready$/m.test(output)) resolve({ run, output, code: null })
    }
    run.stdout.on('data', listen)
    run.stderr.on('data', listen)
    run.once('exit', (code) => resolve({ run, output, code }))
  })

const stop = (run: ChildProcess, signal: NodeJS.Signals): Promise<number | null> =>
  run.exitCode !== null || run.signalCode !== null
    ? Promise.resolve(run.exitCode)
    : new Promise((resolve) => {
        run.once('exit', resolve)
        run.kill(signal)
      })

const urlIn = ({ output }: Run): string => /http:\/\/localhost:\d+/.exec(output)?.[0] ?? ''
const clockOf = async (run: Run): Promise<string> => {
  const answer = (await (await fetch(`${urlIn(run)}/local/clock`)).json()) as { now: string }
  return answer.now
}

const processesWith = (text: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
    } catch {
      return false
    }
  })

const goneWithin = async (text: string, ms: number): Promise<boolean> => {
  const end = Date.now() + ms
  while (processesWith(text).length > 0 && Date.now() < end) await new Promise((resolve) => void setTimeout(resolve, 20))
  return processesWith(text).length === 0
}

describe('npm start', () => {
  it('is ready by itself, inside the programme, and says where everything is', async () => {
    const run = await start(newFolder(), '--port', '0')
    expect(run.output).toMatch(/29 tháng 5, 2017/)
    expect(run.output).toMatch(
      /public http:\/\/localhost:\d+\n.*staff +http:.*\/staff\/work\n.*local +http:.*\n.*inbox +http:\/\/127\.0\.0\.1:\d+\n.*clock +http:/,
    )
    expect(run.output).not.toContain('not run here')
    expect(await clockOf(run)).toMatch(/^2017-05-29T01:0/)
    expect((await fetch(`${urlIn(run)}/api/programme`)).status).toBe(200)
  })

  it('leaves nothing running when it is told to stop', async () => {
    const data = newFolder()
    const { run } = await start(data, '--port', '0')
    expect(processesWith(data).length).toBeGreaterThan(1)
    expect(await stop(run, 'SIGINT')).toBe(0)
    expect(await goneWithin(data, 20_000)).toBe(true)
  })

  it('stops in the middle of a long journey without going to its end, and later goes on from there', async () => {
    const data = newFolder()
    const first = await start(data, '--port', '0')
    const journey = fetch(`${urlIn(first)}/local/clock`, { method: 'POST', body: '{"advance":"P5Y"}' }).catch(() => undefined)
    await new Promise((resolve) => void setTimeout(resolve, 1500))
    expect(await stop(first.run, 'SIGTERM')).toBe(0)
    await journey
    const second = await start(data, '--port', '0')
    const reached = await clockOf(second)
    expect(reached >= '2017-05-29' && reached < '2022-05-28', reached).toBe(true)
  })

  it('leaves nothing running when it is killed, and starts again', async () => {
    const data = newFolder()
    const first = await start(data, '--port', '0')
    await stop(first.run, 'SIGKILL')
    expect(await goneWithin(data, 20_000)).toBe(true)
    expect((await start(data, '--port', '0')).output).toContain('ready')
  })

  it('runs beside another one that has the port, and refuses to share its data', async () => {
    const data = newFolder()
    const first = await start(data, '--port', '0')
    const port = urlIn(first).split(':').at(-1) ?? ''
    const second = await start(newFolder(), '--port', port)
    expect(second.output).toContain(`port ${port} is busy`)
    expect(urlIn(second)).not.toBe(urlIn(first))
    const third = await start(data)
    expect(third).toMatchObject({ code: 1, output: expect.stringContaining('in use by another run') })
  })

  it('goes on where it stopped, goes forward to --at, and starts over with --fresh', async () => {
    const data = newFolder()
    const first = await start(data, '--port', '0', '--at', '2017-06-01T01:00:00.000Z')
    expect(await clockOf(first)).toMatch(/^2017-06-01T01:0/)
    await stop(first.run, 'SIGTERM')
    const second = await start(data, '--port', '0', '--at', '2017-06-01T01:20:00.000Z')
    expect(await clockOf(second)).toMatch(/^2017-06-01T01:2/)
    await stop(second.run, 'SIGTERM')
    const third = await start(data, '--port', '0', '--at', '2017-05-01T01:00:00.000Z')
    expect(third.output).toContain('never goes back')
    expect(await clockOf(third)).toMatch(/^2017-06-01T01:2/)
    await stop(third.run, 'SIGTERM')
    expect(await clockOf(await start(data, '--port', '0', '--fresh'))).toMatch(/^2017-05-29T01:0/)
  })

  it('explains an option it does not understand', async () => {
    const [at, port, unknown] = [
      await start(newFolder(), '--at', 'soon'),
      await start(newFolder(), '--port', 'x'),
      await start(newFolder(), '--fast'),
    ]
    expect(at).toMatchObject({ code: 1, output: expect.stringContaining('--at soon') })
    expect(port).toMatchObject({ code: 1, output: expect.stringContaining('--port x') })
    expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('--fast') })
  })
})
