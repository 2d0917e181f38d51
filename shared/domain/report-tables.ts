import type { Calendar } from './calendar.ts'
import { localDate, localTime } from './calendar.ts'
import type { PeriodReport } from './period-report.ts'
import type { FormField, Programme } from './programme.ts'
import { agencyById, dutyById } from './programme-lookup.ts'
import { vietnameseDate, vietnameseNumber } from './vietnamese.ts'

/** What stands in a cell of an official table; an empty one has nothing to say. */
export type TableCell = string | number | null

/** A table of the report in Vietnamese, for whatever file it is written into. */
export interface ReportTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

export const hiddenWord = 'ẩn (số nhỏ)'

type Words = Readonly<Record<string, string>>

const verdicts: Words = {
  met: 'Đạt',
  'not-met': 'Chưa đạt',
  'not-stated': 'Không quy định',
  'nothing-arose': 'Không phát sinh',
  'no-data': 'Chưa đủ số liệu',
}

const standings: Words = {
  inTime: 'đúng hạn',
  late: 'chậm',
  openInTime: 'chưa gửi, còn hạn',
  overdue: 'chưa gửi, quá hạn',
}

const statuses: Words = {
  open: 'Mới giao',
  acknowledged: 'Đã nhận việc',
  decided: 'Quyết định kiểm tra',
  recorded: 'Đã kiểm tra, đang xử lý',
  settled: 'Đã kiểm tra, xử lý xong',
  'not-inspected': 'Quyết định không kiểm tra, có lý do',
  cancelled: 'Hủy, có lý do',
}

const outcomes: Words = {
  open: 'Đang giải quyết',
  inspected: 'Cơ sở đã được kiểm tra',
  'not-inspected': 'Không kiểm tra, có lý do',
  unfounded: 'Không đủ căn cứ',
  'out-of-scope': 'Không thuộc phạm vi',
  forwarded: 'Chuyển cơ quan khác',
  'handed-over': 'Bàn giao cơ quan có thẩm quyền',
}

/** How the share of reports in time is worked out, as it is printed. */
export const onTimeFormula =
  'Tỷ lệ đúng hạn = (đã gửi đúng hạn + chưa gửi, còn hạn) ÷ (đã gửi đúng hạn + chưa gửi, còn hạn + gửi chậm + chưa gửi, quá hạn)'

export type About = { readonly programme: Programme; readonly calendar: Calendar }

/** «6 tháng đầu năm 2017», «6 tháng cuối năm 2017», «năm 2017». */
export const periodWords = (period: string): string => {
  const [year = '', half] = period.split('-')
  if (half === undefined) return `năm ${year}`
  return `6 tháng ${half === 'H1' ? 'đầu' : 'cuối'} năm ${year}`
}

export const agencyName = (programme: Programme, id: string): string => agencyById(programme, id)?.name.vi ?? id

const thresholdWords = (threshold: number | null, strict: boolean): string =>
  threshold === null ? 'không quy định' : `${strict ? 'trên ' : ''}${vietnameseNumber(threshold)} %`

const targetRow = (result: PeriodReport['targets'][number], programme: Programme): readonly TableCell[] => {
  const target = programme.targets.find(({ id }) => id === result.id)
  const { numerator, denominator, value, threshold, verdict, reports, premises } = result
  return [
    target?.ref ?? '',
    target?.name.vi ?? result.id,
    numerator,
    denominator,
    value === undefined ? 'không phát sinh' : `${vietnameseNumber(value)} %`,
    thresholdWords(threshold, target?.strict === true),
    verdicts[verdict] ?? verdict,
    premises ? 'từ kết quả kiểm tra' : `${reports.came} trên ${reports.of} báo cáo`,
  ]
}

/** The targets with numerator, denominator, threshold and verdict. */
export const targetTable = (report: PeriodReport, { programme }: About): ReportTable => ({
  title: 'Kết quả thực hiện các chỉ tiêu',
  head: ['Mục', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Mức đề ra', 'Kết quả', 'Căn cứ'],
  rows: report.targets.map((target) => targetRow(target, programme)),
})

const fieldsById = (programme: Programme): ReadonlyMap<string, FormField> =>
  new Map(programme.forms.flatMap(({ fields }) => fields.map((field) => [field.id, field] as const)))

const unitName = (programme: Programme, unit: string): string =>
  programme.formUnits.find(({ id }) => id === unit)?.name.vi ?? unit

/** The sums of counts or of amounts, with how many agencies gave each. */
export const sumTable = (report: PeriodReport, kind: 'count' | 'amount', { programme }: About): ReportTable => {
  const fields = fieldsById(programme)
  const sums = report.sums.filter((line) => line.kind === kind)
  return {
    title: kind === 'count' ? 'Số liệu tổng hợp' : 'Kinh phí',
    head: ['STT', 'Nội dung', 'Đơn vị tính', kind === 'count' ? 'Tổng số' : 'Số tiền', 'Số báo cáo có số liệu'],
    rows: sums.map(({ field, unit, sum, from }, n) => [
      n + 1,
      fields.get(field)?.label.vi ?? field,
      unitName(programme, unit),
      sum ?? hiddenWord,
      from.length,
    ]),
  }
}

/** Inspections by what they came from and where they stand. */
export const inspectionTable = ({ inspections }: PeriodReport): ReportTable => ({
  title: 'Kiểm tra cơ sở',
  head: ['Nội dung', 'Số cuộc'],
  rows: [
    ['Kiểm tra theo kế hoạch', inspections.planned],
    ['Kiểm tra sau tin báo, báo cáo của địa phương', inspections.afterTipOffs],
    ...Object.entries(inspections.byStatus).map(([status, count]) => [statuses[status] ?? status, count]),
  ],
})

/** Violations by group, found and settled. */
export const violationTable = ({ inspections }: PeriodReport, { programme }: About): ReportTable => ({
  title: 'Hành vi vi phạm ghi trong biên bản kiểm tra',
  head: ['Nhóm hành vi', 'Phát hiện', 'Đã xử lý'],
  rows: Object.entries(inspections.found).map(([group, found]) => [
    programme.violationGroups.find(({ id }) => id === group)?.name.vi ?? group,
    found,
    inspections.settled[group] ?? 0,
  ]),
})

/** What became of the tip-offs of the period, for the whole province. */
export const tipOffTable = ({ tipOffs }: PeriodReport): ReportTable => ({
  title: 'Tin báo, phản ánh về cơ sở (toàn tỉnh)',
  head: ['Kết quả giải quyết', 'Số tin'],
  rows: Object.entries(tipOffs).map(([outcome, count]) => [outcomes[outcome] ?? outcome, count]),
})

/** The share of reports in time, by the numbers of its formula. */
export const onTimeTable = ({ onTime }: PeriodReport): ReportTable => ({
  title: 'Tình hình gửi báo cáo',
  head: ['Nội dung', 'Số báo cáo'],
  rows: [
    ['Đã gửi đúng hạn', onTime.inTime],
    ['Chưa gửi, còn hạn', onTime.openInTime],
    ['Gửi chậm', onTime.late],
    ['Chưa gửi, quá hạn', onTime.overdue],
  ],
})

/** Whose reports have not come or were sent back: by name, never guessed at. Communes are counted by their district. */
export const missingLines = (report: PeriodReport, { programme }: About): string[] => {
  const open = report.sources.filter(
    ({ version, layer, status }) => version === undefined && layer !== 'report' && status !== 'waived',
  )
  const near = open.filter(({ layer }) => layer !== 'below')
  const below = Map.groupBy(
    open.filter(({ layer }) => layer === 'below'),
    ({ owner }) => agencyById(programme, owner)?.parent ?? '',
  )
  const { compare } = new Intl.Collator('vi')
  const lines = near.map(
    ({ owner, duty, period, timeliness }) =>
      `${agencyName(programme, owner)}: ${dutyById(programme, duty)?.title.vi ?? duty}, ${periodWords(period)} (${standings[timeliness ?? ''] ?? 'chưa đến kỳ'})`,
  )
  const groups = [...below].map(
    ([district, communes]) => `${agencyName(programme, district)}: ${communes.length} xã, phường, thị trấn chưa gửi báo cáo`,
  )
  return [...lines.sort(compare), ...groups.sort(compare)]
}

/** «Số liệu tính đến 09 giờ 00 ngày 05 tháng 6 năm 2017». */
export const asOfWords = ({ asOf }: PeriodReport, { calendar }: About): string => {
  const [hour = '', minute = ''] = localTime(calendar, asOf).split(':')
  return `Số liệu tính đến ${hour} giờ ${minute} ${vietnameseDate(localDate(calendar, asOf))}`
}
