import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import preact from '@preact/preset-vite'
import { build as bundle } from 'esbuild'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** Paths under which a citizen's page finds its style sheet, its script and its icon; all hold a hash of their content. */
export interface CitizenAssets {
  readonly css: string
  readonly js: string
  readonly icon: string
}

/** The oldest browsers that run the script; older ones do without, since every page works without it. */
const browsers = ['chrome80', 'firefox78', 'safari14']

const buildCitizen = async (out: string): Promise<CitizenAssets> => {
  const citizen = join(root, 'web/citizen')
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [
      { in: join(citizen, 'styles.css'), out: 'citizen' },
      { in: join(citizen, 'enhance/index.ts'), out: 'citizen' },
      { in: join(citizen, 'icon.svg'), out: 'citizen' },
    ],
    outdir: join(out, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'copy' },
    bundle: true,
    minify: true,
    format: 'esm',
    // What only some pages need is a file of its own, which they ask for.
    splitting: true,
    target: browsers,
    // All of them have it; esbuild counts a fault of Safari 14 in a form of it that is not used here.
    supported: { destructuring: true },
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  })
  mkdirSync(join(out, 'assets'), { recursive: true })
  for (const { path, contents } of outputFiles) writeFileSync(path, contents)
  const isCitizens = /citizen-\w+\.\w+$/
  const named = (end: string): string =>
    `/assets/${basename(outputFiles.find(({ path }) => isCitizens.test(path) && path.endsWith(end))?.path ?? `citizen${end}`)}`
  return { css: named('.css'), js: named('.js'), icon: named('.svg') }
}

const buildStaff = (out: string): Promise<unknown> =>
  build({
    configFile: false,
    root: join(root, 'web/staff'),
    base: '/staff/',
    logLevel: 'warn',
    plugins: [preact({ prefreshEnabled: false })],
    build: {
      outDir: join(out, 'staff'),
      emptyOutDir: true,
      sourcemap: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })

/** Everything that the pages are made from; packages count by the lock file. */
const hashOf = (): string => {
  const hash = createHash('sha256')
  const files = ['web', 'shared/domain', 'shared/contracts', 'events'].flatMap((folder) =>
    globSync('**/*.{ts,tsx,css,html,svg}', { cwd: join(root, folder) })
      .sort()
      .map((file) => join(root, folder, file)),
  )
  for (const file of [...files, join(root, 'package-lock.json')])
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * Makes the static files into `out`, laid out as they are served: `/assets` for citizens' pages, `/staff` for the console. Does nothing when
 * nothing has changed.
 */
export const buildWeb = async (out: string): Promise<CitizenAssets> => {
  const record = `${out}.json`
  const inputs = hashOf()
  if (existsSync(record) && existsSync(join(out, 'staff/index.html'))) {
    const made = JSON.parse(readFileSync(record, 'utf8'))
    if (made.inputs === inputs) return made.assets
  }
  rmSync(out, { recursive: true, force: true })
  const [assets] = await Promise.all([buildCitizen(out), buildStaff(out)])
  writeFileSync(record, JSON.stringify({ inputs, assets }))
  return assets
}

if (import.meta.main) console.log(await buildWeb(process.argv[2] ?? join(root, 'dist-web')))
