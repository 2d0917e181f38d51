import { PackError, readPack } from '../programmes/read-pack.ts'

/** The programme of a pack that passes the check; a broken pack ends the process with the check's words, and no trace of a stack. */
export function checkedProgramme(dir: string) {
  try {
    return readPack(dir)
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
