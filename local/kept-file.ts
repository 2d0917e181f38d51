import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A small JSON value that survives a restart; without a directory it lives in memory only. */
export interface Kept<Value> {
  get(): Value | undefined
  set(value: Value): void
}

/** Keeps a value in `directory/name`, replaced in one step so that a crash never leaves half of it. */
export const keepValue = <Value>(
  directory: string | undefined,
  name: string,
  parse: (value: unknown) => Value,
  mode = 0o644,
): Kept<Value> => {
  const path = directory === undefined ? undefined : join(directory, name)
  let value = path !== undefined && existsSync(path) ? parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
  return {
    get: () => value,
    set: (next) => {
      value = next
      if (path === undefined) return
      const whole = `${path}.${process.pid}.new`
      writeFileSync(whole, JSON.stringify(next), { mode })
      renameSync(whole, path)
    },
  }
}
