import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PeriodReport } from '../domain/period-report.ts'
import { type Chapter, type Letterhead, letterheadOf, passagesOf } from '../domain/report-document.ts'
import {
  type About,
  asOfWords,
  inspectionTable,
  missingLines,
  onTimeFormula,
  onTimeTable,
  type ReportTable,
  sumTable,
  targetTable,
  tipOffTable,
  violationTable,
} from '../domain/report-tables.ts'
import { vietnameseNumber } from '../domain/vietnamese.ts'
import { line, noBorders, rule, tableOf } from './document-parts.ts'
import type { ReportMark } from './report-mark.ts'
import { sameBytes } from './same-bytes.ts'

type Block = Paragraph | Table

const millimetre = 56.7
const page = { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) }
const margin = {
  top: Math.round(20 * millimetre),
  bottom: Math.round(20 * millimetre),
  left: Math.round(30 * millimetre),
  right: Math.round(20 * millimetre),
  header: Math.round(10 * millimetre),
}
const textWidth = page.width - margin.left - margin.right

const centred = { align: AlignmentType.CENTER, above: 0 } as const
const heading = (text: string): Paragraph => line(text, { bold: true, align: AlignmentType.LEFT, above: 12, keep: true })
const caption = (text: string): Paragraph => line(text, { bold: true, align: AlignmentType.CENTER, keep: true })
const body = (text: string): Paragraph => line(text, { indent: true })

const halves = (left: readonly Paragraph[], right: readonly Paragraph[], share: number): Table => {
  const widths = [Math.round(textWidth * share), textWidth - Math.round(textWidth * share)]
  return new Table({
    borders: noBorders,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        children: [left, right].map(
          (children, n) =>
            new TableCell({
              width: { size: widths[n] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children: [...children],
            }),
        ),
      }),
    ],
  })
}

const top = ({ above, agency, sign, place }: Letterhead): Block[] => [
  halves(
    [
      line(above, { ...centred, size: 12 }),
      line(agency, { ...centred, size: 12, bold: true }),
      rule(1200),
      line(`Số:        /BC-${sign}`, { ...centred, size: 13, above: 6 }),
    ],
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centred, size: 12, bold: true }),
      line('Độc lập - Tự do - Hạnh phúc', { ...centred, size: 13, bold: true }),
      rule(1300),
      line(`${place}, ngày      tháng      năm          `, { ...centred, size: 13, italics: true, above: 6 }),
    ],
    0.41,
  ),
]

const draftNote = 'DỰ THẢO trình ký'

const titleOf = ({ title }: Letterhead): Block[] => [
  line(draftNote, { align: AlignmentType.LEFT, italics: true, bold: true, size: 13 }),
  line('BÁO CÁO', { ...centred, bold: true, above: 18 }),
  line(title, { ...centred, bold: true }),
]

const passages = (report: PeriodReport, chapter: Chapter, about: About): Block[] => {
  const all = passagesOf(report, chapter, about)
  if (all.length === 0) return [body('Chưa có nội dung báo cáo của các cơ quan, địa phương.')]
  return all.flatMap(({ agency, paragraphs }) => [
    line(agency, { italics: true, indent: true, keep: true }),
    ...paragraphs.map(body),
  ])
}

const table = (content: ReportTable, shares: readonly number[]): Block[] =>
  content.rows.length === 0
    ? [body(`${content.title}: không có số liệu.`)]
    : [caption(content.title), tableOf(content, shares, textWidth)]

const timeliness = (report: PeriodReport, about: About): Block[] => {
  const { rate } = report.onTime
  const missing = missingLines(report, about)
  return [
    ...table(onTimeTable(report), [3, 1]),
    body(`${onTimeFormula}${rate === undefined ? '.' : ` = ${vietnameseNumber(rate)} %.`}`),
    ...(missing.length === 0 ? [] : [body('Các báo cáo còn thiếu (số liệu không được ước tính thay):')]),
    ...missing.map((each) => body(`- ${each};`)),
  ]
}

const inTime = (report: PeriodReport): Block[] => {
  const premises = report.targets.find((target) => target.premises)?.premises
  if (!premises) return []
  const { reported, inTime: inLimit, late, decidedAgainst, overdue, running } = premises
  return [
    body(
      `Cơ sở bị báo tin, được báo cáo: ${reported}; kiểm tra trong thời hạn: ${inLimit}; kiểm tra sau thời hạn: ${late}; quyết định không kiểm tra, có lý do (tính là chưa kiểm tra): ${decidedAgainst}; quá hạn chưa kiểm tra: ${overdue}; còn trong thời hạn: ${running}.`,
    ),
  ]
}

const chapters = (report: PeriodReport, about: About): Block[] => [
  heading('I. CÔNG TÁC CHỈ ĐẠO, PHỐI HỢP'),
  ...passages(report, 'steering', about),
  ...timeliness(report, about),
  heading('II. KẾT QUẢ THỰC HIỆN'),
  ...passages(report, 'results', about),
  ...table(sumTable(report, 'count', about), [1, 7, 2.4, 2, 2]),
  heading('III. TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU'),
  ...table(targetTable(report, about), [1.3, 4.4, 1.2, 1.2, 1.6, 1.6, 1.8, 1.9]),
  heading('IV. KIỂM TRA LIÊN NGÀNH, TIN BÁO'),
  ...inTime(report),
  ...table(inspectionTable(report), [3, 1]),
  ...table(violationTable(report, about), [4, 1, 1]),
  ...table(tipOffTable(report), [3, 1]),
  heading('V. KINH PHÍ'),
  ...table(sumTable(report, 'amount', about), [1, 7, 2.4, 2, 2]),
  heading('VI. KHÓ KHĂN, NGUYÊN NHÂN'),
  ...passages(report, 'difficulties', about),
  heading('VII. PHƯƠNG HƯỚNG, ĐỀ XUẤT'),
  ...passages(report, 'outlook', about),
]

const ending = ({ recipients, signatory }: Letterhead): Block[] => [
  line('', { above: 6 }),
  halves(
    [
      line('Nơi nhận:', { size: 12, bold: true, italics: true, align: AlignmentType.LEFT, above: 0 }),
      ...[...recipients, 'Lưu: VT'].map((each, n, all) =>
        line(`- ${each}${n === all.length - 1 ? '.' : ';'}`, { size: 11, align: AlignmentType.LEFT, above: 0 }),
      ),
    ],
    [line(signatory, { ...centred, bold: true }), line('', { above: 60 })],
    0.5,
  ),
]

const knownBy = (report: PeriodReport, { version, rows, sha256, asOf }: ReportMark, about: About): Block[] => [
  line(
    `${asOfWords(report, about)} (${asOf}); kỳ ${report.period}; phiên bản ${version}; ${rows} dòng số liệu; SHA-256: ${sha256}`,
    {
      size: 10,
      italics: true,
      align: AlignmentType.LEFT,
      above: 12,
    },
  ),
]

const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
    }),
  ],
})

/** A report as a Word document in the layout of Decree 30/2020, a draft whose number, day and signature are left open. */
export const writeDocument = async (report: PeriodReport, mark: ReportMark, about: About): Promise<Uint8Array> => {
  const head = letterheadOf(report, about)
  const document = new Document({
    creator: 'Kẻng',
    title: head.title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28, color: '000000' } } } },
    sections: [
      {
        properties: { titlePage: true, page: { size: page, margin } },
        headers: { default: pageNumber, first: new Header({ children: [new Paragraph({})] }) },
        children: [...top(head), ...titleOf(head), ...chapters(report, about), ...ending(head), ...knownBy(report, mark, about)],
      },
    ],
  })
  return sameBytes(await Packer.toBuffer(document))
}
