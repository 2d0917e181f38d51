import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { takeLock } from './lock-file.ts'

const root = join(import.meta.dirname, '..')
const sources = ['events', 'functions', 'infra', 'programmes', 'shared', 'web']
const stampName = 'sources.sha256'

export interface AssemblyPlace {
  programme: string
  /** The cloud assembly's folder. */
  output: string
  /** The bundles' folder. */
  dist: string
}

/** A hash of everything that an assembly is made from; packages count by the lock file. */
const hashSources = (programme: string): string => {
  const hash = createHash('sha256')
  const filesIn = (folder: string, pattern: string): string[] =>
    globSync(pattern, { cwd: folder })
      .sort()
      .map((file) => join(folder, file))
  const files = [
    ...sources.flatMap((folder) => filesIn(join(root, folder), '**/*.{ts,tsx,css,html,svg}')),
    ...filesIn(programme, '**/*.json'),
  ]
  for (const file of [...files, join(root, 'package-lock.json')])
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const isFresh = ({ output }: AssemblyPlace, hash: string): boolean => {
  const stamp = join(output, stampName)
  return existsSync(join(output, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

const synthesise = ({ programme, output, dist }: AssemblyPlace): Promise<void> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, CDK_OUTDIR: output, KENG_PROGRAMME_DIR: programme, KENG_DIST_DIR: dist }
    const child = spawn(process.execPath, [join(root, 'infra/app.ts')], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let words = ''
    const listen = (chunk: Buffer): void => {
      words += chunk
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(words.trim() || 'infra/app.ts failed without a word')),
    )
  })

const waitMs = 200

const takeTurn = async (path: string): Promise<() => void> => {
  for (;;) {
    const lock = takeLock(path)
    if ('release' in lock) return lock.release
    await pause(waitMs)
  }
}

/** Makes sure that the assembly is made of the present sources; resolves to whether it had to be made. One run at a time makes it. */
export const freshenAssembly = async (place: AssemblyPlace): Promise<boolean> => {
  const hash = hashSources(place.programme)
  if (isFresh(place, hash)) return false
  mkdirSync(dirname(place.output), { recursive: true })
  const release = await takeTurn(`${place.output}.lock`)
  try {
    if (isFresh(place, hash)) return false
    await synthesise(place)
    writeFileSync(join(place.output, stampName), hash)
    return true
  } finally {
    release()
  }
}
