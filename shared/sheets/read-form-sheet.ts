import { zipSync } from 'fflate'
import { type CellValue, cellRef, type MergeRange, rangeRef, readXlsx, type Sheet } from 'hucre/xlsx'
import type { SeenCell, SeenSheet } from '../domain/sheet-answers.ts'
import { sheetFault } from '../domain/sheet-refusals.ts'
import { mapName } from './map-sheet.ts'
import { refuseParts } from './refuse-parts.ts'
import { unpack } from './unpack.ts'

/** An uploaded form: what its hidden sheet says, and the sheet that people filled in, by its name. */
export interface UploadedForm {
  readonly map: ReadonlyMap<string, string>
  readonly sheet: (name: string) => SeenSheet | undefined
}

/** As far as a form can reach, and some way beyond. */
const range = 'A1:Z2000'

/** Only what has been looked at is handed on, so that no second reading of the file can find anything else. */
const repacked = (parts: ReadonlyMap<string, Buffer>): Uint8Array =>
  zipSync(
    Object.fromEntries([...parts].filter(([name]) => /\.(xml|rels)$/i.test(name) && !/^(docProps|customXml)\//.test(name))),
    { level: 0 },
  )

const seenValue = (value: CellValue | undefined): SeenCell | undefined => {
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'string') return { kind: 'text', value }
  if (typeof value === 'boolean') return { kind: 'truth' }
  return value instanceof Date ? { kind: 'date' } : undefined
}

const seenCells = ({ rows, cells }: Sheet): Map<string, SeenCell> => {
  const seen = new Map<string, SeenCell>()
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) {
      const detail = cells?.get(`${row},${column}`)
      const cell =
        detail?.formula !== undefined
          ? { kind: 'formula' as const }
          : detail?.type === 'error'
            ? { kind: 'error' as const }
            : seenValue(value)
      if (cell) seen.set(cellRef(row, column), cell)
    }
  return seen
}

const seenMerge = ({ startRow, startCol, endRow, endCol }: MergeRange) => {
  const covered = new Set<string>()
  for (let row = startRow; row <= Math.min(endRow, startRow + 2000); row += 1)
    for (let column = startCol; column <= Math.min(endCol, startCol + 26); column += 1) covered.add(cellRef(row, column))
  return { range: rangeRef(startRow, startCol, endRow, endCol), covers: (cell: string) => covered.has(cell) }
}

const read = async (bytes: Uint8Array) => {
  try {
    return await readXlsx(bytes, { range })
  } catch (error) {
    throw sheetFault('sheet-damaged', { cause: error })
  }
}

/** Reads a form that was filled in. Time and memory are bounded whatever the bytes are; a file that is no form is refused with one reason. Throws DomainError. */
export const readFormSheet = async (bytes: Uint8Array): Promise<UploadedForm> => {
  const parts = unpack(bytes)
  refuseParts(parts)
  const { sheets } = await read(repacked(parts))
  const hidden = sheets.find(({ name }) => name === mapName)
  if (!hidden) throw sheetFault('sheet-not-ours')
  const of = (name: string) => sheets.find((sheet) => sheet.name === name)
  return {
    map: new Map(hidden.rows.map(([name, value]) => [String(name ?? ''), String(value ?? '')])),
    sheet: (name) => {
      const sheet = of(name)
      return sheet && { cells: seenCells(sheet), merges: (sheet.merges ?? []).map(seenMerge) }
    },
  }
}
