import { join } from 'node:path'
import { PackError, readPack } from './read-pack.ts'
import { summarise } from './summarise.ts'

const directory = process.argv[2] ?? join(import.meta.dirname, 'tuyen-quang-2016-2020')

try {
  console.log(summarise(readPack(directory)))
} catch (error) {
  if (!(error instanceof PackError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
