import type { FormSheet } from '../domain/report-sheet.ts'
import { fieldCells } from '../domain/report-sheet.ts'

/** The name of the hidden sheet that says for what a sheet was made and where each field has its cell. */
export const mapName = 'keng'

/** The rows of the hidden sheet: what it is, whose form, in which version and language, and under `field:<id>` the cell of each field. */
export const mapRows = (sheet: FormSheet): [string, string][] => [
  ['sheet', 'form-1'],
  ['deadline', sheet.deadline],
  ['version', sheet.version],
  ['language', sheet.language],
  ...[...fieldCells(sheet)].map(([field, cell]): [string, string] => [`field:${field}`, cell]),
]
