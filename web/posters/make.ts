import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readPack } from '../../programmes/read-pack.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { drawNotice, type Notice } from './draw.ts'

const root = join(import.meta.dirname, '../..')

const usage = `npm run posters -- --url <https://…> [--on <day>] [--area <id>] [--out <dir>] [--programme <dir>]
  --url        where citizens find the pages; the code on the notice leads there
  --on         the day whose communes and telephone numbers are printed (today)
  --area       one commune only
  --out        where the files go (posters)`

const isInForce = (on: string) => (it: { from?: string | undefined; until?: string | undefined }) =>
  (it.from ?? '') <= on && on <= (it.until ?? '9999')

const numberFor = (programme: Programme, need: 'danger' | 'child', on: string): string => {
  const found = programme.hotlines.filter(isInForce(on)).find((hotline) => hotline.for.includes(need))
  if (!found) throw new Error(`The programme names no telephone number for «${need}» on ${on}: no notice without one.`)
  return found.number
}

/** A notice for each commune that there is on a day; throws when that day has no telephone number for danger or for a child. */
export const noticesOf = (programme: Programme, url: string, on: string): (Notice & { id: string })[] => {
  const lowest = programme.levels.at(-1)?.id
  const numbers = { danger: numberFor(programme, 'danger', on), child: numberFor(programme, 'child', on) }
  return programme.areas
    .filter(isInForce(on))
    .filter(({ level }) => level === lowest)
    .map(({ id, name }) => ({ id, place: name, programme: programme.name, url, on, ...numbers }))
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      area: { type: 'string' },
      out: { type: 'string', default: 'posters' },
      programme: { type: 'string', default: join(root, 'programmes/tuyen-quang-2016-2020') },
    },
  })
  if (values.url === undefined || !URL.canParse(values.url)) throw new Error(usage)
  const wanted = noticesOf(readPack(values.programme), values.url, values.on).filter(
    ({ id }) => values.area === undefined || id === values.area,
  )
  if (wanted.length === 0) throw new Error(`There is no commune ${values.area ?? ''} on ${values.on}.`)
  mkdirSync(values.out, { recursive: true })
  for (const notice of wanted) writeFileSync(join(values.out, `${notice.id}.pdf`), await drawNotice(notice))
  console.log(`${wanted.length} notices in ${values.out}/`)
}

if (import.meta.main)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
