import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { root, settings } from '../../infra/settings.ts'
import { resources, scratch } from './the-stack.ts'

const folder = scratch()
const functions = join(folder, 'functions')

beforeAll(() => {
  for (const { properties } of resources('AWS::Lambda::Function')) {
    const file = join(functions, `${properties.Description}.ts`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `export const handler = () => '${properties.Description}'\n`)
  }
})

const run = (command: string, args: string[], env: NodeJS.ProcessEnv) =>
  promisify(execFile)(command, args, {
    cwd: root,
    // Nothing of an account: no credentials, no region, no profile, no home to find them in.
    env: {
      PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      HOME: folder,
      KENG_FUNCTIONS_DIR: functions,
      KENG_DIST_DIR: join(folder, 'dist'),
      ...env,
    },
  })

const template = (assembly: string) => JSON.parse(readFileSync(join(folder, assembly, 'Keng.template.json'), 'utf8'))

describe('synthesis', () => {
  it('needs no account, and is the same by the CDK and by Node alone', { timeout: 120_000 }, async () => {
    await run('node', ['infra/app.ts'], { CDK_OUTDIR: join(folder, 'by-node') })
    await run('cdk', ['synth', '--quiet', '--output', join(folder, 'by-cdk')], {})
    expect(template('by-cdk')).toEqual(template('by-node'))
  })

  it('ships the bundle of each function with the programme beside it', () => {
    const { Resources } = template('by-node')
    for (const { id, properties } of resources('AWS::Lambda::Function')) {
      const asset = join(folder, 'by-node', Resources[id].Metadata['aws:asset:path'])
      expect(readFileSync(join(asset, 'index.mjs'), 'utf8')).toContain(properties.Description)
      expect(JSON.parse(readFileSync(join(asset, 'programme.json'), 'utf8'))).toMatchObject({ zone: 'Asia/Ho_Chi_Minh' })
    }
  })

  it('stops at a broken pack, with the words of the check and no stack', { timeout: 60_000 }, async () => {
    const broken = join(folder, 'broken-pack')
    cpSync(settings({}).programme, broken, { recursive: true })
    withoutFallbacks(broken)
    const failure = await run('node', ['infra/app.ts'], { CDK_OUTDIR: join(folder, 'never'), KENG_PROGRAMME_DIR: broken }).catch(
      (it) => it,
    )
    expect(failure).toMatchObject({ code: 1 })
    expect(failure.stderr).toMatch(/ladders\.json, chains «.+»: has no fallback/)
    expect(failure.stderr).not.toMatch(/^\s+at /m)
  })
})

/** Takes the last resort from every chain: then a notice could reach nobody. */
function withoutFallbacks(pack: string): void {
  const file = join(pack, 'ladders.json')
  const { chains, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
  for (const chain of Object.values<{ fallback?: unknown }>(chains)) delete chain.fallback
  writeFileSync(file, JSON.stringify({ ...rest, chains }))
}
