import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

// On Linux a process is known by its number and the time it started, since numbers come round again.
const startOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const identityOf = (pid: number): string => `${pid} ${startOf(pid)}`

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Who has a lock with this text; undefined when he has died. */
const holderIn = (text: string): number | undefined => {
  const pid = Number(text.split(' ')[0])
  return pid > 0 && isAlive(pid) && identityOf(pid) === text ? pid : undefined
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code

/** What an act on a file comes to; undefined when it fails with this code and no other. */
const unless = <T>(code: string, act: () => T): T | undefined => {
  try {
    return act()
  } catch (error) {
    if (isCode(error, code)) return undefined
    throw error
  }
}

const linked = (from: string, to: string): true => {
  linkSync(from, to)
  return true
}

export type Lock = { release: () => void } | { holder: number }

/**
 * Takes a lock file for this process, or tells who has it; one left behind by a process that has died counts for nothing. The file appears
 * with its text in it and is taken away under another name first, so that of several processes at once one comes through.
 */
export const takeLock = (path: string): Lock => {
  const [own, old] = [`${path}.${process.pid}`, `${path}.${process.pid}.old`]
  writeFileSync(own, identityOf(process.pid))
  try {
    for (;;) {
      if (unless('EEXIST', () => linked(own, path))) return { release: () => rmSync(path, { force: true }) }
      const holder = holderIn(unless('ENOENT', () => readFileSync(path, 'utf8')) ?? '')
      if (holder !== undefined) return { holder }
      unless('ENOENT', () => renameSync(path, old))
      // Somebody may have come between the look and the rename: then it is his, and goes back.
      const moved = unless('ENOENT', () => readFileSync(old, 'utf8')) ?? ''
      if (holderIn(moved) !== undefined) unless('EEXIST', () => linked(old, path))
      rmSync(old, { force: true })
    }
  } finally {
    rmSync(own, { force: true })
  }
}
