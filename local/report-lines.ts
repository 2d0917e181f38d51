import { strFromU8, unzipSync } from 'fflate'
import { colToLetter, readXlsx } from 'hucre/xlsx'

/** A place in a file and what stands there. */
export interface FileLine {
  readonly place: string
  readonly says: string
}

const ofText = (bytes: Uint8Array): FileLine[] =>
  new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((says, n) => ({ place: `line ${n + 1}`, says }))

const ofWorkbook = async (bytes: Uint8Array): Promise<FileLine[]> => {
  const { sheets } = await readXlsx(bytes)
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, n) =>
      row.flatMap((value, column) =>
        value === null || value === '' ? [] : [{ place: `«${name}» ${colToLetter(column)}${n + 1}`, says: String(value) }],
      ),
    ),
  )
}

const ofDocument = (bytes: Uint8Array): FileLine[] =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .split('</w:p>')
    .map((paragraph, n) => ({ place: `paragraph ${n + 1}`, says: paragraph.replace(/<[^>]+>/g, '') }))

/** What a file of a report says, place by place, whatever its kind. */
export const linesOf = async (name: string, bytes: Uint8Array): Promise<FileLine[]> => {
  if (name.endsWith('.xlsx')) return ofWorkbook(bytes)
  return name.endsWith('.docx') ? ofDocument(bytes) : ofText(bytes)
}

const found = (text: string, ...forms: readonly RegExp[]): string | undefined =>
  forms.map((form) => form.exec(text)?.[1]).find((value) => value !== undefined)

/** Of which period and version a file says that it is; undefined when it does not say so. */
export const saidOf = (lines: readonly FileLine[]): { readonly period: string; readonly version: string } | undefined => {
  const text = lines.map(({ says }) => says).join('\n')
  const period = found(
    text,
    /^ ?"period": "([\w-]+)"/m,
    /^file,[\w-]+,period,([\w-]+)$/m,
    /^Kỳ báo cáo\n([\w-]+)$/m,
    /kỳ ([\w-]+); phiên bản/,
  )
  const version = found(text, /^ ?"version": (\d+)/m, /^file,[\w-]+,version,(\d+)$/m, /^Phiên bản\n(\d+)$/m, /phiên bản (\d+);/)
  return period === undefined || version === undefined ? undefined : { period, version }
}

/** The first place at which two files say different things; undefined when they say the same. */
export const firstDifference = (
  file: readonly FileLine[],
  store: readonly FileLine[],
): { readonly place: string; readonly file: string | undefined; readonly store: string | undefined } | undefined => {
  for (let n = 0; n < Math.max(file.length, store.length); n += 1) {
    const [ours, theirs] = [file[n], store[n]]
    if (ours?.place !== theirs?.place || ours?.says !== theirs?.says)
      return { place: ours?.place ?? theirs?.place ?? '', file: ours?.says, store: theirs?.says }
  }
  return undefined
}
