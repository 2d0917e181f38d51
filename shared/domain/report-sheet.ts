import { createHash } from 'node:crypto'
import type { DeadlineState } from './deadline-state.ts'
import type { PlainDate } from './instant.ts'
import type { FormField, Programme } from './programme.ts'
import { agencyById, dutyById } from './programme-lookup.ts'
import { type FormSection, formOf } from './report-form.ts'
import { type SheetWords, sheetWords } from './report-sheet-words.ts'

/** The languages in which a sheet can be had. */
export type SheetLanguage = keyof typeof sheetWords

/** One row of the sheet, from the top; only a field's row has a cell to fill in. */
export type SheetRow =
  | { readonly kind: 'title' | 'note' | 'gap'; readonly texts: readonly string[] }
  | { readonly kind: 'fact' | 'head' | 'section'; readonly texts: readonly string[] }
  | { readonly kind: 'field'; readonly texts: readonly string[]; readonly field: FormField }

/** A form as a sheet: what it is called, its rows, and what the hidden sheet says of it. */
export interface FormSheet {
  readonly language: SheetLanguage
  readonly name: string
  readonly deadline: string
  readonly version: string
  readonly rows: readonly SheetRow[]
}

/** The column of the cells that are filled in; its neighbours say what belongs there. */
export const valueColumn = 'D'

/** The cell of each field, ratios too. */
export const fieldCells = ({ rows }: FormSheet): ReadonlyMap<string, string> =>
  new Map(rows.flatMap((row, index) => (row.kind === 'field' ? [[row.field.id, `${valueColumn}${index + 1}`]] : [])))

/** The cells in which the sheet itself says something. */
export const textCells = ({ rows }: FormSheet): string[] =>
  rows.flatMap(({ texts }, index) => texts.flatMap((text, column) => (text === '' ? [] : [`${'ABCDE'[column]}${index + 1}`])))

/** Which form a sheet was made for: whoever changes what is asked, its order or its words makes another version. */
export const formVersion = (form: readonly FormSection[]): string => {
  const asked = form.flatMap(({ fields }) =>
    fields.map((field) => [field.id, field.kind, field.label, 'unit' in field && field.unit]),
  )
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 16)
}

const dayIn = (language: SheetLanguage, day: PlainDate): string => (language === 'vi' ? day.split('-').reverse().join('/') : day)

const ruleOf = (field: FormField, words: SheetWords): string => {
  const required = 'required' in field && field.required ? words.required : ''
  switch (field.kind) {
    case 'count':
      return required + words.count(field.most)
    case 'amount':
      return required + words.amount
    case 'text':
      return required + words.text
    case 'ratio':
      return words.ratio
    default:
      return field satisfies never
  }
}

const unitOf = ({ formUnits }: Programme, field: FormField, language: SheetLanguage): string => {
  if (field.kind === 'ratio') return '%'
  return 'unit' in field ? (formUnits.find(({ id }) => id === field.unit)?.name[language] ?? '') : ''
}

const sectionRows = (form: readonly FormSection[], programme: Programme, language: SheetLanguage): SheetRow[] => {
  const words = sheetWords[language]
  return form.flatMap(({ title, section, fields }, index): SheetRow[] => [
    ...(title
      ? [{ kind: 'section', texts: [`${index + 1}`, title[language], '', '', section ? words.place(section) : ''] } as const]
      : []),
    ...fields.map((field, nth) => ({
      kind: 'field' as const,
      texts: [`${index + 1}.${nth + 1}`, field.label[language], unitOf(programme, field, language), '', ruleOf(field, words)],
      field,
    })),
  ])
}

/** The sheet of what a deadline asks. `title` is that of something asked once, which no duty names. */
export const formSheet = (
  state: DeadlineState,
  title: string | undefined,
  programme: Programme,
  language: SheetLanguage,
): FormSheet => {
  const words = sheetWords[language]
  const form = formOf(programme, state)
  const duty = state.duty === undefined ? undefined : dutyById(programme, state.duty)
  const period = `${state.period} (${dayIn(language, state.windowFrom)} – ${dayIn(language, state.windowUntil)})`
  const fact = (name: string, value = ''): SheetRow => ({ kind: 'fact', texts: ['', name, value] })
  return {
    language,
    name: words.sheet,
    deadline: state.id,
    version: formVersion(form),
    rows: [
      { kind: 'title', texts: [words.title] },
      fact(words.programme, programme.name[language]),
      fact(words.agency, agencyById(programme, state.owner)?.name[language]),
      fact(words.duty, duty?.title[language] ?? title),
      fact(words.period, period),
      fact(words.code, state.code),
      { kind: 'note', texts: [words.how] },
      { kind: 'note', texts: [words.noPersons] },
      { kind: 'gap', texts: [] },
      { kind: 'head', texts: words.head },
      ...sectionRows(form, programme, language),
    ],
  }
}
