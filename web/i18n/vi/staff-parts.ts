/** The reports of others that one report takes up. */
export const staffParts = {
  title: 'Số liệu của các đơn vị',
  lead: 'Những báo cáo mà báo cáo này tổng hợp. Chỉ cộng số liệu đã nộp và không bị trả lại; không ước tính phần còn thiếu.',
  handedIn: (count: number, all: number) => `${count} trên ${all} báo cáo đã có số liệu.`,
  rate: ({ rate, inTime, openInTime, all }: { rate: string; inTime: number; openInTime: number; all: number }) =>
    `Tỷ lệ đúng hạn: ${rate} = (${inTime} nộp đúng hạn + ${openInTime} còn trong hạn) / ${all} đã đến hạn hoặc đang mở.`,
  missing: 'Còn thiếu',
  late: 'Nộp chậm',
  due: (day: string) => `hạn ${day}`,
  overdue: 'quá hạn',
  days: (count: number) => `chậm ${count} ngày làm việc`,
  notOpened: 'chưa đến kỳ',
  sums: 'Tổng hợp',
  figure: 'Chỉ tiêu',
  sum: 'Tổng',
  of: 'Số báo cáo',
  from: 'Từ',
  fill: 'Điền tổng vào các ô còn trống',
  filled: (count: number) => `Đã điền ${count} ô. Xin kiểm tra trước khi nộp.`,
}

export type StaffParts = typeof staffParts
