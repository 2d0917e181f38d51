import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The steps of `npm test`, in the order in which they fail fastest; the first that fails ends the run. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format and lint', 'biome', 'ci', '--error-on-warnings'],
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
  ['programme', 'node', 'programmes/check.ts'],
]

interface Totals {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}

const run = (name: string, command: string, args: readonly string[]): boolean => {
  const started = Date.now()
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  console.log(`  ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return status === 0
}

const tests = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'keng-test-'))
  const report = join(folder, 'report.json')
  const passed = run('tests', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ])
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Totals
  rmSync(folder, { recursive: true })
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
  return passed && (numPendingTests === 0 || !process.env.CI)
}

process.exitCode = steps.every(([name, command, ...args]) => run(name, command, args)) && tests() ? 0 : 1
