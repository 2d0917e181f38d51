import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { build } from 'esbuild'
import { buildWeb, type CitizenAssets } from '../web/build.ts'
import { checkedProgramme } from './checked-programme.ts'
import { credentialsFromEnvironment } from './credentials-from-environment.ts'
import { root, type Settings, settings } from './settings.ts'

/** Bytes of each function's bundle, by its path `<capability>/<verb-noun>`. */
export type Sizes = Record<string, number>

/** The functions that have a file, by path, in text order. */
export function functionPaths(functions: string): string[] {
  return globSync('*/*.ts', { cwd: functions })
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
}

/**
 * Bundles each function with what it imports, and puts the compiled programme beside it. The same input gives the same bytes;
 * nothing is done when nothing has changed. Two runs at once are safe: each file is put in place whole, and both write the same.
 */
export async function bundle(
  { functions, dist }: Pick<Settings, 'functions' | 'dist'>,
  programme: unknown,
  assets?: CitizenAssets,
): Promise<Sizes> {
  const compiled = JSON.stringify(programme)
  const paths = functionPaths(functions)
  const stamp = join(dist, 'inputs.sha256')
  const inputs = hashOf(functions, compiled + JSON.stringify(assets))
  const upToDate =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === inputs &&
    paths.every((path) => existsSync(join(dist, path, 'index.mjs')))
  if (upToDate) return JSON.parse(readFileSync(join(dist, 'meta.json'), 'utf8'))

  const code = await minified(functions, paths, assets)
  for (const [path, contents] of code) {
    put(join(dist, path, 'index.mjs'), contents)
    put(join(dist, path, 'programme.json'), compiled)
  }
  for (const gone of globSync('*/*/', { cwd: dist }).filter((path) => !code.has(path)))
    rmSync(join(dist, gone), { recursive: true, force: true })
  const sizes = Object.fromEntries(Array.from(code, ([path, contents]) => [path, contents.byteLength]))
  put(join(dist, 'meta.json'), JSON.stringify(sizes, null, 2))
  put(stamp, inputs)
  return sizes
}

async function minified(
  functions: string,
  paths: readonly string[],
  assets: CitizenAssets | undefined,
): Promise<Map<string, Uint8Array>> {
  const outdir = join(root, 'dist')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: paths.map((path) => ({ in: join(functions, `${path}.ts`), out: path })),
    outdir,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The ES modules of the SDK, of which what is not used falls away: 334 KB instead of 526 for the DynamoDB client.
    mainFields: ['module', 'main'],
    plugins: [credentialsFromEnvironment],
    // Where pages find what was built for them; the names hold a hash of the content.
    define: assets ? { 'process.env.KENG_CITIZEN_ASSETS': JSON.stringify(JSON.stringify(assets)) } : {},
    // CommonJS packages ask for Node's own modules by `require`, which an ES module does not have.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    legalComments: 'none',
    logLevel: 'silent',
  })
  return new Map(outputFiles.map(({ path, contents }) => [relative(outdir, path).replace(/\.mjs$/, ''), contents]))
}

/** Everything that a bundle is made from; packages count by the lock file. */
function hashOf(functions: string, programme: string): string {
  const sources = [functions, ...['events', 'shared', 'web'].map((folder) => join(root, folder))].flatMap((folder) =>
    globSync('**/*.{ts,tsx,json}', { cwd: folder })
      .sort()
      .map((file) => join(folder, file)),
  )
  const howItIsDone = ['bundle.ts', 'credentials-from-environment.ts'].map((file) => join(import.meta.dirname, file))
  const hash = createHash('sha256').update(programme)
  for (const file of [...sources, join(root, 'package-lock.json'), ...howItIsDone]) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function put(file: string, contents: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, contents)
  renameSync(unfinished, file)
}

if (import.meta.main) {
  const where = settings(process.env)
  const sizes = Object.values(await bundle(where, checkedProgramme(where.programme), await buildWeb(where.site)))
  console.log(`${sizes.length} functions in ${relative(process.cwd(), where.dist)}/, the largest ${Math.max(...sizes) / 1000} KB`)
}
