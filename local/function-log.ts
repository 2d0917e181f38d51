import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { FunctionSpec } from './template/functions.ts'

export interface FunctionLog {
  line(spec: FunctionSpec, line: string, isError: boolean): void
  close(): void
}

// The levels of Powertools' logger that a person at the terminal should see.
const grave = /"level":"(ERROR|CRITICAL)"/

/** Writes what functions print to `functions.log` in the data directory, and what is grave to the terminal too. */
export const openFunctionLog = (directory: string | undefined): FunctionLog => {
  if (directory === undefined) {
    const shown = process.env.KENG_LOCAL_LOG === '1'
    return {
      line: (spec, line) => {
        if (shown) console.log(`${spec.path}: ${line}`)
      },
      close: () => {},
    }
  }
  const file = createWriteStream(join(directory, 'functions.log'), { flags: 'a' })
  return {
    line: (spec, line, isError) => {
      file.write(`${spec.path} ${line}\n`)
      if (isError || grave.test(line)) console.error(`${spec.path}: ${line}`)
    },
    close: () => void file.end(),
  }
}
