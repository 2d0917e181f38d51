import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { ReportTable } from '../domain/report-tables.ts'
import { vietnameseNumber } from '../domain/vietnamese.ts'

type Align = (typeof AlignmentType)[keyof typeof AlignmentType]

/** How a line of text stands on the page; sizes in points. */
export interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly align?: Align
  /** Space above in points. */
  readonly above?: number
  readonly indent?: boolean
  readonly keep?: boolean
}

// Twentieths of a point: 1.27 cm, the indent of a first line by Decree 30/2020.
const firstLine = 720

const ruleBelow = { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } }

/** The short line under an agency's name and under the national motto. */
export const rule = (inset: number): Paragraph =>
  new Paragraph({
    border: ruleBelow,
    indent: { left: inset, right: inset },
    spacing: { before: 0, line: 40, lineRule: LineRuleType.EXACT },
    children: [],
  })

/** A paragraph of one text. */
export const line = (text: string, look: Look = {}): Paragraph => {
  const { size = 14, bold = false, italics = false, align = AlignmentType.JUSTIFIED, above = 6, indent = false } = look
  return new Paragraph({
    alignment: align,
    spacing: { before: above * 20, line: 264 },
    keepNext: look.keep ?? false,
    ...(indent ? { indent: { firstLine } } : {}),
    children: [new TextRun({ text, size: size * 2, bold, italics })],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** No line around anything. */
export const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

const isNumeric = (value: string | number | null): value is number => typeof value === 'number'

const cellOf = (value: string | number | null, width: number, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      line(isNumeric(value) ? vietnameseNumber(value) : (value ?? ''), {
        size: 12,
        above: 0,
        bold: isHead,
        align: isHead ? AlignmentType.CENTER : isNumeric(value) ? AlignmentType.RIGHT : AlignmentType.LEFT,
      }),
    ],
  })

/** A table with its head on every page; widths in shares of the whole. */
export const tableOf = ({ head, rows }: ReportTable, shares: readonly number[], whole: number): Table => {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share / all) * whole))
  const row = (cells: readonly (string | number | null)[], isHead = false): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((value, column) => cellOf(value, widths[column] ?? 0, isHead)),
    })
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(head, true), ...rows.map((cells) => row(cells))],
  })
}
