import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

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

const holderOf = (path: string): number | undefined => {
  const text = readFileSync(path, 'utf8')
  const pid = Number(text.split(' ')[0])
  return pid > 0 && isAlive(pid) && identityOf(pid) === text ? pid : undefined
}

export type Lock = { release: () => void } | { holder: number }

/** Takes a lock file for this process, or tells who has it; one left behind by a process that has died counts for nothing. */
export const takeLock = (path: string): Lock => {
  const holder = existsSync(path) ? holderOf(path) : undefined
  if (holder !== undefined) return { holder }
  rmSync(path, { force: true })
  // Fails if another process has come first in the meantime.
  writeFileSync(path, identityOf(process.pid), { flag: 'wx' })
  return { release: () => rmSync(path, { force: true }) }
}
