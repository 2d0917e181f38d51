import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Programme } from '../domain/programme.ts'

const read = (): Programme => {
  const file = process.env.KENG_PROGRAMME ?? './programme.json'
  return JSON.parse(readFileSync(resolve(dirname(fileURLToPath(import.meta.url)), file), 'utf8'))
}

let programme: Programme | undefined

/** The programme that was checked and compiled when this function was built; it lies beside the bundle and is read once. */
export const compiledProgramme = (): Programme => {
  programme ??= read()
  return programme
}
