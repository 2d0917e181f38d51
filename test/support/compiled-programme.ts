import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { readPack } from '../../programmes/read-pack.ts'

/** Lays the reference programme where a function of this process finds it, as bundling does for a deployed one. */
export const useCompiledProgramme = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'keng-programme-'))
  beforeAll(() => {
    const file = join(folder, 'programme.json')
    writeFileSync(file, JSON.stringify(readPack(join(import.meta.dirname, '../../programmes/tuyen-quang-2016-2020'))))
    process.env.KENG_PROGRAMME = file
  })
  afterAll(() => rmSync(folder, { recursive: true }))
}
