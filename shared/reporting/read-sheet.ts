import type { Context } from '../domain/aggregate.ts'
import type { DeadlineState } from '../domain/deadline-state.ts'
import { FieldsRefused } from '../domain/domain-error.ts'
import { type FormSheet, fieldCells } from '../domain/report-sheet.ts'
import { answersIn } from '../domain/sheet-answers.ts'
import { sheetFault } from '../domain/sheet-refusals.ts'
import { readFormSheet, type UploadedForm } from '../sheets/read-form-sheet.ts'
import type { Draft } from './draft.ts'
import { sheetOf } from './sheet-for.ts'

/** The cell of each field as the map has it; each field of the form once, in a cell of its own, and no other. */
const placesIn = ({ map }: UploadedForm, sheet: FormSheet): Map<string, string> => {
  const places = new Map([...fieldCells(sheet).keys()].map((field) => [field, map.get(`field:${field}`) ?? '']))
  const isSound =
    [...places.values()].every((cell) => /^D[1-9]\d{0,3}$/.test(cell)) && new Set(places.values()).size === places.size
  if (!isSound) throw sheetFault('sheet-not-ours')
  return places
}

/** The answers in an uploaded workbook, for the deadline that it was made for; nothing is stored. Throws DomainError with every bad cell. */
export const readSheet = async (bytes: Uint8Array, state: DeadlineState, context: Context): Promise<Draft> => {
  const uploaded = await readFormSheet(bytes)
  const language = uploaded.map.get('language')
  if (uploaded.map.get('sheet') !== 'form-1' || (language !== 'vi' && language !== 'en')) throw sheetFault('sheet-not-ours')
  if (uploaded.map.get('deadline') !== state.id) throw sheetFault('sheet-other-deadline')
  const sheet = await sheetOf(state, language, context)
  if (uploaded.map.get('version') !== sheet.version) throw sheetFault('sheet-old-form')
  const seen = uploaded.sheet(sheet.name)
  if (!seen) throw sheetFault('sheet-not-ours')
  const { refusals, ...answers } = answersIn(sheet, seen, placesIn(uploaded, sheet))
  if (refusals.length > 0)
    throw new FieldsRefused('sheet-cells', 'Some cells are not acceptable; mend those named and upload the file again.', refusals)
  return answers
}
