import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, inject, it } from 'vitest'
import { takeLock } from '../../local/lock-file.ts'

const module = join(import.meta.dirname, '../../local/lock-file.ts')
const aFolder = (): string => mkdtempSync(join(inject('scratch'), 'lock-'))

/** Takes the lock over and over, and fails where somebody else has it at the same time. */
const contend = `
  import { rmSync, writeFileSync } from 'node:fs'
  import { takeLock } from ${JSON.stringify(module)}
  const [path, inside] = process.argv.slice(1)
  for (let taken = 0, until = Date.now() + 5000; taken < 150 && Date.now() < until; ) {
    const lock = takeLock(path)
    if (!('release' in lock)) continue
    writeFileSync(inside, '', { flag: 'wx' })
    rmSync(inside)
    lock.release()
    taken += 1
  }
`

describe('a lock file', () => {
  it('lets one process in at a time, however many come at once', async () => {
    const folder = aFolder()
    const args = ['--input-type=module', '-e', contend, join(folder, 'lock'), join(folder, 'inside')]
    const ends = await Promise.allSettled(Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, args)))
    expect(ends.filter(({ status }) => status === 'rejected')).toEqual([])
  })

  it('names who has it, until he gives it back', () => {
    const path = join(aFolder(), 'lock')
    const lock = takeLock(path)
    expect(takeLock(path)).toEqual({ holder: process.pid })
    if ('release' in lock) lock.release()
    expect(takeLock(path)).toHaveProperty('release')
  })

  it.each(['', 'nonsense', '4194304 1', `${process.pid} 1`])('counts for nothing when nobody alive has it: «%s»', (left) => {
    const path = join(aFolder(), 'lock')
    writeFileSync(path, left)
    expect(takeLock(path)).toHaveProperty('release')
  })
})
