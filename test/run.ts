import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

/** What `npm test` looks at before it runs anything: each takes a core of its own for some seconds. */
const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-p', '.'],
  ['types of pages', 'tsc', '-p', 'web'],
  [
    'directions of imports',
    'depcruise',
    'docs',
    'events',
    'functions',
    'infra',
    'local',
    'programmes',
    'shared',
    'web',
    '--config',
    '.dependency-cruiser.mjs',
  ],
  ['unused code and packages', 'knip'],
  ['format and lint', 'biome', 'ci', '--error-on-warnings'],
  ['programme', 'node', 'programmes/check.ts'],
]

interface Totals {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}

/** Runs a command; what it prints comes as it is printed, or all at once when it is done. */
const run = (name: string, command: string, args: readonly string[], show: 'at once' | 'when done'): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const started = Date.now()
    const printed: Buffer[] = []
    const child = spawn(command, args, { stdio: show === 'at once' ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => {
      console.log(`\n— ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
      process.stdout.write(Buffer.concat(printed))
      resolve(status === 0)
    })
  })

/** Runs all checks, as many at once as there are cores, and tells whether all passed. */
const check = async (): Promise<boolean> => {
  const left = [...checks]
  let passed = true
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [name, command, ...args] = next
      if (!(await run(name, command, args, 'when done'))) passed = false
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return passed
}

const test = async (): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'keng-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = await run('tests', 'vitest', ['run', ...reporters, ...process.argv.slice(2)], 'at once')
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Totals
  rmSync(folder, { recursive: true })
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
  return passed && (numPendingTests === 0 || !process.env.CI)
}

process.exitCode = (await check()) && (await test()) ? 0 : 1
