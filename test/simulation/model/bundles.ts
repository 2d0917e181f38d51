import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../../..')

/** The code of a function, from its source files and what they import, except for the SDK. */
export type Bundles = ReadonlyMap<string, string>

const bundleAll = async (): Promise<Bundles> => {
  const paths = globSync('*/*.ts', { cwd: join(root, 'functions') }).map((file) => file.replace(/\.ts$/, ''))
  const outdir = join(root, 'dist')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: paths.map((path) => ({ in: `functions/${path}.ts`, out: path })),
    outdir,
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    external: ['@aws-sdk/client-*', '@aws-sdk/util-dynamodb'],
    define: { 'import.meta.url': 'moduleUrl' },
    legalComments: 'none',
    logLevel: 'silent',
  })
  return new Map(outputFiles.map(({ path, text }) => [relative(outdir, path).replace(/\.js$/, ''), text]))
}

let bundles: Promise<Bundles> | undefined

/** Bundles every function as it is deployed, a second for all of them, but with what is the SDK's left open for what is the model's. */
export const functionBundles = (): Promise<Bundles> => {
  bundles ??= bundleAll()
  return bundles
}
