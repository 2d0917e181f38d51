import { type Cell, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { FormField } from '../domain/programme.ts'
import { type FormSheet, fieldCells, type SheetRow } from '../domain/report-sheet.ts'
import { type SheetWords, sheetWords } from '../domain/report-sheet-words.ts'
import { mapName, mapRows } from './map-sheet.ts'
import { columnWidths, heightOf, textStyle, valueStyle } from './sheet-styles.ts'

interface Filled {
  readonly figures: Readonly<Record<string, number>>
  readonly texts: Readonly<Record<string, string>>
}

type Cells = Map<string, Partial<Cell>>

const valueAt = 3
const largest = 1e12

const ratioCell = (field: Extract<FormField, { kind: 'ratio' }>, cellOf: ReadonlyMap<string, string>, words: SheetWords) => {
  const [part, whole] = [cellOf.get(field.numerator), cellOf.get(field.denominator)]
  return { formula: `IF(OR(${part}="",${whole}=""),"",IF(${whole}=0,"${words.nothingOfNothing}",${part}/${whole}))` }
}

const ratioResult = (
  { numerator, denominator }: { numerator: string; denominator: string },
  { figures }: Filled,
  words: SheetWords,
) => {
  const [part, whole] = [figures[numerator], figures[denominator]]
  if (part === undefined || whole === undefined) return ''
  return whole === 0 ? words.nothingOfNothing : part / whole
}

const valueCell = (field: FormField, filled: Filled, cellOf: ReadonlyMap<string, string>, words: SheetWords): Partial<Cell> => {
  const style = valueStyle(field.kind)
  if (field.kind === 'ratio')
    return { style, ...ratioCell(field, cellOf, words), formulaResult: ratioResult(field, filled, words) }
  return { style, value: (field.kind === 'text' ? filled.texts[field.id] : filled.figures[field.id]) ?? null }
}

const limitsOf = (
  field: FormField,
  cell: string,
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> | undefined => {
  switch (field.kind) {
    case 'count':
      return { type: 'whole', operator: 'between', formula1: '0', formula2: String(field.most ?? largest) }
    case 'amount':
      return { type: 'custom', formula1: `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${largest},ROUND(${cell},2)=${cell})` }
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formula1: '1000' }
    case 'ratio':
      return undefined
    default:
      return field satisfies never
  }
}

const validations = ({ rows }: FormSheet, cellOf: ReadonlyMap<string, string>, words: SheetWords): DataValidation[] =>
  rows.flatMap((row) => {
    if (row.kind !== 'field') return []
    const range = cellOf.get(row.field.id) ?? ''
    const limits = limitsOf(row.field, range)
    const message = { showErrorMessage: true, errorStyle: 'stop', errorMessage: words.notTaken } as const
    return limits ? [{ ...limits, ...message, range, allowBlank: true }] : []
  })

const textCells = ({ kind, texts }: SheetRow, row: number): [string, Partial<Cell>][] =>
  texts.map((text, column) => [`${row},${column}`, { value: text === '' ? null : text, style: textStyle(kind, column) }])

const cellsOf = (sheet: FormSheet, filled: Filled, cellOf: ReadonlyMap<string, string>, words: SheetWords): Cells => {
  const cells: Cells = new Map(sheet.rows.flatMap(textCells))
  for (const [row, entry] of sheet.rows.entries())
    if (entry.kind === 'field') cells.set(`${row},${valueAt}`, valueCell(entry.field, filled, cellOf, words))
  return cells
}

const isWords = (row: SheetRow): boolean => row.kind === 'field' && row.field.kind === 'text'

const visibleSheet = (sheet: FormSheet, filled: Filled): WriteSheet => {
  const words = sheetWords[sheet.language]
  const cellOf = fieldCells(sheet)
  return {
    name: sheet.name,
    columns: columnWidths.map((width) => ({ width })),
    cells: cellsOf(sheet, filled, cellOf, words),
    rowDefs: new Map(sheet.rows.map((row, index) => [index, { height: heightOf(row, isWords(row)) }])),
    dataValidations: validations(sheet, cellOf, words),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&R&P / &N' },
    view: { showGridLines: false },
  }
}

/** The day that every sheet gives as that of its last change, so that the same form has the same bytes. */
const noDay = new Date('2000-01-01T00:00:00.000Z')

/** A form as the bytes of an Excel workbook, with what is filled in so far. The same form and figures give the same bytes. */
export const writeFormSheet = (sheet: FormSheet, filled: Filled): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [visibleSheet(sheet, filled), { name: mapName, rows: mapRows(sheet), hidden: true, protection: { sheet: true } }],
    properties: { title: sheet.name, creator: 'Kẻng', created: noDay, modified: noDay },
    defaultFont: { name: 'Times New Roman', size: 12 },
    workbookProtection: { lockStructure: true },
  })
