import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that is gone when all tests have run. */
    scratch: string
  }
}

/** Gives all test files one folder for what they write, and takes it away in the end. */
export default ({ provide }: TestProject): (() => void) => {
  const scratch = mkdtempSync(join(tmpdir(), 'keng-scratch-'))
  provide('scratch', scratch)
  return () => rmSync(scratch, { recursive: true, force: true })
}
