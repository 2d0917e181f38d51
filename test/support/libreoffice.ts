import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const places = [process.env.KENG_SOFFICE, '/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice']

/** Where this machine has a LibreOffice: Debian's, or the one that KENG_SOFFICE names. */
const office = places.find((path) => path !== undefined && existsSync(path))

/** For `describe.skipIf`: says once what is missing. */
export const hasNoOffice = office === undefined
if (hasNoOffice) console.warn('There is no LibreOffice here (apt-get install libreoffice-calc-nogui): what needs one is skipped.')

/** Opens a workbook in LibreOffice and saves it as another kind of file, with a profile of its own, so that two can run at once. */
export const savedByOffice = async (workbook: Uint8Array, as: 'xlsx' | 'pdf'): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  try {
    await writeFile(join(folder, 'in.xlsx'), workbook)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const options = [profile, '--headless', '--convert-to', as, '--outdir', join(folder, 'out'), join(folder, 'in.xlsx')]
    await promisify(execFile)(office ?? '', options, { timeout: 60_000 })
    return new Uint8Array(await readFile(join(folder, 'out', `in.${as}`)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
