import type { FormField } from '../../shared/domain/programme.ts'
import { type FormSheet, fieldCells, formSheet, type SheetLanguage } from '../../shared/domain/report-sheet.ts'
import { aDeadline, pack } from './deadlines.ts'

/** The deadline whose sheet the tests fill in: a district's half-year, which asks every kind of field. */
export const reportedOn = aDeadline({ owner: 'pc-ham-yen' })

/** Its sheet. */
export const aSheet = (language: SheetLanguage = 'vi'): FormSheet => formSheet(reportedOn, undefined, pack, language)

/** What a sheet asks, from the top. */
export const fieldsOf = ({ rows }: FormSheet): FormField[] => rows.flatMap((row) => (row.kind === 'field' ? [row.field] : []))

/** The first field of a kind, with its cell. */
export const firstOf = <K extends FormField['kind']>(sheet: FormSheet, kind: K) => {
  const field = fieldsOf(sheet).find((each): each is Extract<FormField, { kind: K }> => each.kind === kind)
  if (!field) throw new Error(`The form asks no ${kind}`)
  return { field, cell: fieldCells(sheet).get(field.id) ?? '' }
}

/** An answer to every field that takes one, numbers that tell each from the others. */
export const everythingIn = (sheet: FormSheet) => {
  const fields = fieldsOf(sheet)
  const number = (field: FormField, index: number) =>
    field.kind === 'amount' ? index + 0.25 : 'most' in field && field.most ? 1 : 100 + index
  const asked = (kinds: readonly string[]) =>
    fields.map((field, index) => ({ field, index })).filter(({ field }) => kinds.includes(field.kind))
  return {
    figures: Object.fromEntries(asked(['count', 'amount']).map(({ field, index }) => [field.id, number(field, index)])),
    texts: Object.fromEntries(asked(['text']).map(({ field, index }) => [field.id, `Kết quả mục ${index}.`])),
  }
}
