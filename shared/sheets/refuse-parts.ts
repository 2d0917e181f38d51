import { sheetFault } from '../domain/sheet-refusals.ts'

type Parts = ReadonlyMap<string, Buffer>

/** Rows that a sheet may have; a form has at most 200 fields. */
const mostRows = 2000

/** Bytes of text that are read at most, unpacked. */
const mostText = 8 * 1024 * 1024

const active = /vbaProject|macrosheets\/|activeX\/|ctrlProps\/|embeddings\/|customUI/i
const outward = /externalLinks\/|connections\.xml$|queryTables\//i
const types = '[Content_Types].xml'

const isText = (name: string): boolean => /\.(xml|rels)$/i.test(name)
const textOf = (bytes: Buffer | undefined): string => bytes?.toString('latin1') ?? ''

const hasTooManyRows = (sheet: string): boolean => {
  const rows = /<(?:[\w.-]+:)?row[\s/>]/g
  let count = 0
  while (count <= mostRows && rows.exec(sheet) !== null) count += 1
  return count > mostRows
}

/** Refuses what a form never holds: macros, links to elsewhere, declared entities, endless sheets. Throws DomainError. */
export const refuseParts = (parts: Parts): void => {
  const names = [...parts.keys()]
  const texts = [...parts].filter(([name]) => isText(name)).map(([name, bytes]) => ({ name, text: textOf(bytes) }))
  const contents = textOf(parts.get(types))
  if (names.some((name) => active.test(name)) || /macroEnabled/i.test(contents)) throw sheetFault('sheet-macro')
  if (!/spreadsheetml\.sheet\.main\+xml/.test(contents)) throw sheetFault('sheet-no-workbook')
  const isOutward = ({ name, text }: { name: string; text: string }) =>
    outward.test(name) || (name.endsWith('.rels') && /TargetMode\s*=\s*["']External/i.test(text))
  if (texts.some(isOutward)) throw sheetFault('sheet-links')
  if (texts.some(({ text }) => /<!(DOCTYPE|ENTITY)/i.test(text))) throw sheetFault('sheet-damaged')
  if (texts.some(({ name, text }) => /worksheets\/[^/]+\.xml$/i.test(name) && hasTooManyRows(text)))
    throw sheetFault('sheet-too-long')
  if (texts.reduce((sum, { text }) => sum + text.length, 0) > mostText) throw sheetFault('sheet-too-large')
}
