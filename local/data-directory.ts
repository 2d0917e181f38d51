import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keepValue } from './kept-file.ts'
import { takeLock } from './lock-file.ts'

const lockName = 'lock'

// Only what is plainly ours is ever deleted, whatever --data names.
const isOurs = (directory: string): boolean => {
  const files = readdirSync(directory)
  return files.every((file) => file === lockName) || files.includes('clock.json') || files.includes('programme.json')
}

const emptyDirectory = (directory: string): void => {
  if (!isOurs(directory)) throw new Error(`${directory} holds files that are not Kẻng's; --fresh leaves it alone`)
  for (const file of readdirSync(directory))
    if (file !== lockName) rmSync(join(directory, file), { recursive: true, force: true })
}

/**
 * Takes a data directory for this process and programme alone, emptied first if it is to be fresh; returns what gives it back.
 */
export const takeDataDirectory = (directory: string, programme: string, fresh: boolean): (() => void) => {
  if (!existsSync(directory)) mkdirSync(directory, { recursive: true })
  const lock = takeLock(join(directory, lockName))
  if ('holder' in lock)
    throw new Error(
      `${directory} is in use by another run (process ${lock.holder}). Stop it, or give this one its own: --data <dir>`,
    )
  try {
    if (fresh) emptyDirectory(directory)
    const owner = keepValue(directory, 'programme.json', String)
    const before = owner.get()
    if (before !== undefined && before !== programme)
      throw new Error(`${directory} holds data of ${before}. Give this programme its own: --data <dir>, or start over: --fresh`)
    owner.set(programme)
    return lock.release
  } catch (error) {
    lock.release()
    throw error
  }
}
