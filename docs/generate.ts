import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPack } from '../programmes/read-pack.ts'
import { allContracts } from './all-contracts.ts'
import { eventTable } from './event-table.ts'
import { openApiDocument } from './openapi-document.ts'

const root = join(import.meta.dirname, '..')
const reference = join(root, 'programmes/tuyen-quang-2016-2020')

/** Puts a text between the two marks of its name in a Markdown page. */
const between = (page: string, name: string, text: string): string =>
  page.replace(
    new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
    (_, open: string, close: string) => `${open}${text}\n${close}`,
  )

/** What is generated from the code, by file; the tests compare it with what lies there. */
export const generated = async (): Promise<Record<string, string>> => {
  const architecture = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
  return {
    'docs/openapi.json': `${JSON.stringify(openApiDocument(await allContracts(), readPack(reference)), null, 2)}\n`,
    'docs/architecture.md': between(architecture, 'events', eventTable().replaceAll('](events/', '](../events/')),
  }
}

if (import.meta.main) for (const [file, text] of Object.entries(await generated())) writeFileSync(join(root, file), text)
