import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { bundle } from '../../infra/bundle.ts'
import { checkedProgramme } from '../../infra/checked-programme.ts'
import { root, settings } from '../../infra/settings.ts'
import { scratch } from './the-stack.ts'

const kilobyte = 1000

describe('the bundles that are deployed', async () => {
  const where = settings({})
  const sizes = await bundle(where, checkedProgramme(where.programme))

  it('weigh at most 600 KB each', () => {
    expect(Object.entries(sizes).filter(([, bytes]) => bytes > 600 * kilobyte)).toEqual([])
  })

  it.each(['tip-offs/log-tip-off', 'pages/take-form', 'clock/ring'])(
    'weigh at most 450 KB for %s, which is called most',
    (path) => {
      expect(statSync(join(where.dist, path, 'index.mjs')).size).toBe(sizes[path])
      expect(sizes[path]).toBeLessThanOrEqual(450 * kilobyte)
    },
  )

  it('load under Node, and each has a handler', async () => {
    const modules = Object.keys(sizes).map((path) => pathToFileURL(join(where.dist, path, 'index.mjs')).href)
    const look = `const kinds = await Promise.all(${JSON.stringify(modules)}.map(async (it) => typeof (await import(it)).handler))
      console.log(JSON.stringify([...new Set(kinds)]))`
    const env = { PATH: process.env.PATH, AWS_REGION: 'ap-southeast-1' }
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', look], { env })
    expect(JSON.parse(stdout)).toEqual(['function'])
  })
})

describe('bundling', () => {
  let folder = ''
  const places = () => ({ functions: join(folder, 'functions'), dist: join(folder, 'dist') })
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, 'functions', path)), { recursive: true })
    writeFileSync(join(folder, 'functions', path), text)
  }
  const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8')

  beforeEach(() => {
    folder = scratch()
    write('clock/ring.ts', `import { createHash } from 'node:crypto'\nexport const handler = () => createHash('md5')\n`)
    write('clock/wake.ts', `const unused = 'never said'\nexport const handler = () => 'woken'\n`)
  })

  it('writes one minified module a function, the programme beside it, and the sizes', async () => {
    const sizes = await bundle(places(), { id: 'a-programme' })
    expect(Object.keys(sizes)).toEqual(['clock/ring', 'clock/wake'])
    expect(JSON.parse(read('meta.json'))).toEqual(sizes)
    expect(JSON.parse(read('clock/wake/programme.json'))).toEqual({ id: 'a-programme' })
    expect(read('clock/wake/index.mjs')).toContain('woken')
    expect(read('clock/wake/index.mjs')).not.toContain('never said')
  })

  it('gives the same bytes for the same input', async () => {
    await bundle(places(), {})
    const once = read('clock/ring/index.mjs')
    rmSync(join(folder, 'dist'), { recursive: true })
    await bundle(places(), {})
    expect(read('clock/ring/index.mjs')).toBe(once)
  })

  it('does nothing when nothing has changed', async () => {
    await bundle(places(), {})
    writeFileSync(join(folder, 'dist/clock/ring/index.mjs'), 'untouched')
    await bundle(places(), {})
    expect(read('clock/ring/index.mjs')).toBe('untouched')
  })

  it('begins anew when a function, the programme or a bundle is not what it was', async () => {
    await bundle(places(), {})
    write('clock/wake.ts', `export const handler = () => 'woken twice'\n`)
    await bundle(places(), {})
    expect(read('clock/wake/index.mjs')).toContain('woken twice')

    await bundle(places(), { id: 'another' })
    expect(JSON.parse(read('clock/ring/programme.json'))).toEqual({ id: 'another' })

    rmSync(join(folder, 'dist/clock/ring'), { recursive: true })
    await bundle(places(), { id: 'another' })
    expect(read('clock/ring/index.mjs')).toContain('createHash')
  })

  it('takes away the bundle of a function that is gone', async () => {
    await bundle(places(), {})
    rmSync(join(folder, 'functions/clock/ring.ts'))
    await bundle(places(), {})
    expect(() => read('clock/ring/index.mjs')).toThrow(/ENOENT/)
  })

  it('may run twice at once', async () => {
    const [one, other] = await Promise.all([bundle(places(), {}), bundle(places(), {})])
    expect(one).toEqual(other)
    expect(read('clock/wake/index.mjs')).toContain('woken')
  })

  it('says which file cannot be bundled', async () => {
    write('clock/wake.ts', `import { gone } from './gone.ts'\nexport const handler = gone\n`)
    await expect(bundle(places(), {})).rejects.toThrow(/clock\/wake\.ts.*gone\.ts/s)
  })
})

describe('where to read and write', () => {
  it('is the repository’s own programme, functions and dist, unless the environment names others', () => {
    expect(settings({})).toEqual({
      programme: join(root, 'programmes/tuyen-quang-2016-2020'),
      functions: join(root, 'functions'),
      dist: join(root, 'dist'),
      site: join(root, 'dist-web'),
    })
    expect(
      settings({ KENG_PROGRAMME_DIR: 'programmes/other', KENG_FUNCTIONS_DIR: '/elsewhere' }, 'programmes/asked-for'),
    ).toMatchObject({
      programme: join(root, 'programmes/other'),
      functions: '/elsewhere',
    })
  })
})
