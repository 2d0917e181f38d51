import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { readPack } from '../../programmes/read-pack.ts'
import type { Programme } from '../../shared/domain/programme.ts'

/** Lays the reference programme, with some of it changed, into a file as bundling does; names the file, for KENG_PROGRAMME. */
export const aCompiledProgramme = (changes: Partial<Programme> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'keng-programme-'))
  const file = join(folder, 'programme.json')
  const reference = readPack(join(import.meta.dirname, '../../programmes/tuyen-quang-2016-2020'))
  writeFileSync(file, JSON.stringify({ ...reference, ...changes }))
  afterAll(() => rmSync(folder, { recursive: true }))
  return file
}

/** Lets a function of this process find the reference programme, as a deployed one finds its own. */
export const useCompiledProgramme = (): void => {
  const file = aCompiledProgramme()
  beforeAll(() => {
    process.env.KENG_PROGRAMME = file
  })
}
