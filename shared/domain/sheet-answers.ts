import type { FieldRefusal } from './domain-error.ts'
import type { FormField } from './programme.ts'
import { misfits } from './report-figures.ts'
import { type FormSheet, textCells, valueColumn } from './report-sheet.ts'
import { personalDataNamed } from './text-screening.ts'

/** What stands in a cell; a cell without anything is left out. */
export type SeenCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'formula' | 'error' | 'date' | 'truth' }

/** A sheet as it was uploaded: its cells by name (`D12`), and the ranges that were merged (`D12:D13`). */
export interface SeenSheet {
  readonly cells: ReadonlyMap<string, SeenCell>
  readonly merges: readonly { readonly range: string; readonly covers: (cell: string) => boolean }[]
}

/** What a sheet holds, ready to be kept as a draft or handed in, and every cell by which it does not. */
export interface SheetAnswers {
  readonly figures: Readonly<Record<string, number>>
  readonly texts: Readonly<Record<string, string>>
  readonly refusals: readonly FieldRefusal[]
}

type Asked = Extract<FormSheet['rows'][number], { kind: 'field' }> & { readonly cell: string }
type Wrong = readonly [code: string, detail: string]

const largest = 1e12
const mostStrays = 20

const pointerOf = ({ field }: Asked): string => `/${field.kind === 'text' ? 'texts' : 'figures'}/${field.id}`
const named = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
const textAt = ({ cells }: SeenSheet, cell: string): string => {
  const seen = cells.get(cell)
  return seen?.kind === 'text' ? named(seen.value) : ''
}
const rowOf = (cell: string): string => cell.replace(/^\D+/, '')

/** Cells whose kind alone is wrong, wherever a value is asked. */
const kindOf: Readonly<Record<'formula' | 'error' | 'date' | 'truth', Wrong>> = {
  formula: ['formula', 'A formula; write the value itself'],
  error: ['error-value', 'An error of Excel instead of a value'],
  date: ['date', 'Excel took this for a date; write the value once more'],
  truth: ['not-a-number', 'TRUE or FALSE; write 1 or 0, or the number that is asked'],
}

const hasTwoDecimals = (value: number): boolean => Number(value.toFixed(2)) === value

const wrongNumber = (field: FormField, value: number): Wrong | undefined => {
  const most = field.kind === 'count' ? (field.most ?? largest) : largest
  if (value < 0) return ['negative', 'Less than 0']
  if (value > most) return ['too-large', `At most ${most}`]
  if (field.kind === 'count' && !Number.isInteger(value)) return ['not-whole', 'A count is a whole number']
  return hasTwoDecimals(value) ? undefined : ['too-many-decimals', 'At most two decimals']
}

const wrongText = (text: string): Wrong | undefined => {
  if (text.length > 1000) return ['too-long', 'At most 1000 characters']
  const found = personalDataNamed(text)
  return found === undefined ? undefined : ['personal-data', `Seems to contain ${found}`]
}

const wrongIn = ({ field }: Asked, seen: SeenCell): Wrong | undefined => {
  if (field.kind === 'ratio')
    return seen.kind === 'formula' ? undefined : ['worked-out', 'Leave it: it is worked out from its two parts']
  if (seen.kind === 'text')
    return field.kind === 'text' ? wrongText(seen.value.trim()) : ['not-a-number', 'Words where a number is asked']
  if (seen.kind !== 'number') return kindOf[seen.kind]
  return field.kind === 'text' ? undefined : wrongNumber(field, seen.value)
}

const refusal = (asked: Asked, [code, detail]: Wrong): FieldRefusal => ({
  pointer: pointerOf(asked),
  cell: asked.cell,
  code,
  detail,
})

/** A field is where its label and unit are; where the label went to, if it can be seen, is said. */
const moved = (seen: SeenSheet, asked: Asked): Wrong | undefined => {
  const [, label = '', unit = ''] = asked.texts.map(named)
  const row = rowOf(asked.cell)
  if (textAt(seen, `B${row}`) === label && textAt(seen, `C${row}`) === unit) return undefined
  const now = [...seen.cells.keys()].find((cell) => cell !== `B${row}` && textAt(seen, cell) === label)
  return ['moved', now === undefined ? 'The label beside it is not that of the form' : `Its label is in ${now} now`]
}

/** Columns were moved when the head of the values is elsewhere while its row is where it was. */
const movedColumn = (sheet: FormSheet, seen: SeenSheet): FieldRefusal[] => {
  const row = sheet.rows.findIndex(({ kind }) => kind === 'head') + 1
  const [, label = '', , value = ''] = (sheet.rows[row - 1]?.texts ?? []).map(named)
  if (textAt(seen, `B${row}`) !== label || textAt(seen, `${valueColumn}${row}`) === value) return []
  return [
    { pointer: '', cell: `${valueColumn}${row}`, code: 'columns-moved', detail: `The column «${value}» is not here any more` },
  ]
}

const merged = ({ merges }: SeenSheet, asked: readonly Asked[]): FieldRefusal[] =>
  merges.flatMap(({ range, covers }): FieldRefusal[] => {
    const wrong: Wrong = ['merged', `Merged with others (${range})`]
    const fields = asked.filter(({ cell }) => covers(cell)).map((each) => refusal(each, wrong))
    return fields.length > 0 ? fields : [{ pointer: '', cell: range, code: 'merged', detail: 'Cells that were merged' }]
  })

const strays = (sheet: FormSheet, { cells }: SeenSheet, asked: readonly Asked[]): FieldRefusal[] => {
  const known = new Set([...textCells(sheet), ...asked.map(({ cell }) => cell)])
  return [...cells]
    .filter(([cell, seen]) => !known.has(cell) && !(seen.kind === 'text' && named(seen.value) === ''))
    .slice(0, mostStrays)
    .map(([cell]) => ({ pointer: '', cell, code: 'stray', detail: 'The form asks nothing here' }))
}

const isEmpty = (seen: SeenCell | undefined): seen is undefined =>
  seen === undefined || (seen.kind === 'text' && seen.value.trim() === '')

const valuesOf = (asked: readonly Asked[], { cells }: SeenSheet) => {
  const filled = asked.flatMap((each) => {
    const seen = cells.get(each.cell)
    return isEmpty(seen) ? [] : [{ asked: each, seen, wrong: wrongIn(each, seen) }]
  })
  const good = filled.flatMap(({ asked: { field }, seen, wrong }) =>
    wrong === undefined && 'value' in seen && field.kind !== 'ratio' ? [{ field, value: seen.value }] : [],
  )
  return {
    figures: Object.fromEntries(
      good.flatMap(({ field, value }) => (typeof value === 'number' && field.kind !== 'text' ? [[field.id, value]] : [])),
    ),
    texts: Object.fromEntries(
      good.flatMap(({ field, value }) => (field.kind === 'text' ? [[field.id, String(value).trim()]] : [])),
    ),
    refusals: filled.flatMap(({ asked: each, wrong }) => (wrong ? [refusal(each, wrong)] : [])),
  }
}

/** What fits its cell but not the others; what is still missing may follow, since a draft may have gaps. */
const disagreements = (asked: readonly Asked[], { figures, texts }: Omit<SheetAnswers, 'refusals'>): FieldRefusal[] =>
  misfits([{ fields: asked.map(({ field }) => field) }], { figures, texts: Object.keys(texts) })
    .filter(({ code }) => code === 'larger-than-whole')
    .map((entry) => ({ ...entry, cell: asked.find((each) => pointerOf(each) === entry.pointer)?.cell ?? '' }))

/**
 * Reads an uploaded sheet by the cells that its hidden map gives, each checked against the label and unit beside it, so that no figure is
 * ever taken for another one's. Every cell that is wrong is named, with the field whose it is.
 */
export const answersIn = (sheet: FormSheet, seen: SeenSheet, cellOf: ReadonlyMap<string, string>): SheetAnswers => {
  const asked = sheet.rows.flatMap((row): Asked[] =>
    row.kind === 'field' ? [{ ...row, cell: cellOf.get(row.field.id) ?? '' }] : [],
  )
  const nothing = { figures: {}, texts: {} }
  const columns = movedColumn(sheet, seen)
  if (columns.length > 0) return { ...nothing, refusals: columns }
  const rows = asked.flatMap((each) => {
    const wrong = moved(seen, each)
    return wrong ? [refusal(each, wrong)] : []
  })
  const shape = [...rows, ...merged(seen, asked)]
  if (shape.length > 0) return { ...nothing, refusals: shape }
  const { refusals, ...values } = valuesOf(asked, seen)
  return { ...values, refusals: [...refusals, ...disagreements(asked, values), ...strays(sheet, seen, asked)] }
}
