import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { build } from 'esbuild'
import { ToyStack } from './toy-stack.ts'

const here = import.meta.dirname
const cache = join(here, '../../../node_modules/.cache/keng-toy')

const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const file of globSync('**/*.ts', { cwd: here }).sort()) hash.update(file).update(readFileSync(join(here, file)))
  return hash.digest('hex').slice(0, 16)
}

const bundle = (outdir: string) =>
  build({
    entryPoints: globSync('functions/*.ts', { cwd: here })
      .filter((file) => !file.endsWith('table.ts'))
      .map((file) => ({ in: join(here, file), out: file.replace('functions/', '').replace('.ts', '/index') })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  })

/** The cloud assembly of the toy system, made once for each version of its sources; two test files at once do not disturb each other. */
export const buildToy = async (): Promise<string> => {
  const finished = join(cache, fingerprint())
  if (existsSync(finished)) return finished
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'work-'))
  await bundle(join(work, 'dist'))
  const app = new App({
    outdir: join(work, 'cdk.out'),
    analyticsReporting: false,
    context: { 'aws:cdk:enable-path-metadata': true },
  })
  new ToyStack(app, 'Toy', join(work, 'dist'))
  app.synth()
  try {
    renameSync(join(work, 'cdk.out'), finished)
  } catch (error) {
    if (!existsSync(finished)) throw error
  }
  rmSync(work, { recursive: true, force: true })
  return finished
}
