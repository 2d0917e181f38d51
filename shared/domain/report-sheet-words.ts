/** What a sheet to fill in says beside the programme's own words. */
export interface SheetWords {
  readonly sheet: string
  readonly title: string
  readonly programme: string
  readonly agency: string
  readonly duty: string
  readonly period: string
  readonly code: string
  readonly how: string
  readonly noPersons: string
  readonly head: readonly [number: string, label: string, unit: string, value: string, rule: string]
  readonly place: (section: string) => string
  readonly required: string
  readonly count: (most: number | undefined) => string
  readonly amount: string
  readonly text: string
  readonly ratio: string
  readonly nothingOfNothing: string
  readonly notTaken: string
}

/** The words in both languages of the console. */
export const sheetWords: Readonly<Record<'vi' | 'en', SheetWords>> = {
  vi: {
    sheet: 'Biểu mẫu',
    title: 'BIỂU MẪU BÁO CÁO',
    programme: 'Chương trình',
    agency: 'Cơ quan báo cáo',
    duty: 'Nhiệm vụ',
    period: 'Kỳ báo cáo',
    code: 'Mã',
    how: 'Chỉ điền vào các ô nền vàng ở cột D, rồi lưu dạng .xlsx và nhập lại trên hệ thống. Không thêm, xóa hoặc gộp dòng, cột, ô.',
    noPersons: 'Không ghi họ tên, số điện thoại, số giấy tờ hay thông tin nào về cá nhân.',
    head: ['STT', 'Nội dung', 'Đơn vị tính', 'Giá trị', 'Cách điền'],
    place: (section) => `Mục ${section}`,
    required: 'Bắt buộc. ',
    count: (most) => (most === undefined ? 'Số nguyên, từ 0 trở lên' : `Số nguyên, từ 0 đến ${most}`),
    amount: 'Số từ 0 trở lên, nhiều nhất hai chữ số thập phân',
    text: 'Chữ, nhiều nhất 1.000 ký tự',
    ratio: 'Tự tính, không điền',
    nothingOfNothing: 'không phát sinh',
    notTaken: 'Ô này không nhận giá trị đó. Xem cột «Cách điền».',
  },
  en: {
    sheet: 'Form',
    title: 'REPORT FORM',
    programme: 'Programme',
    agency: 'Reporting agency',
    duty: 'Duty',
    period: 'Period',
    code: 'Code',
    how: 'Fill in the yellow cells of column D only, save as .xlsx and upload it again. Do not add, delete or merge rows, columns or cells.',
    noPersons: 'Write no name, telephone or document number, nor anything else about a person.',
    head: ['No.', 'Item', 'Unit', 'Value', 'How to fill in'],
    place: (section) => `Section ${section}`,
    required: 'Required. ',
    count: (most) => (most === undefined ? 'Whole number, 0 or more' : `Whole number, 0 to ${most}`),
    amount: 'Number, 0 or more, at most two decimals',
    text: 'Words, at most 1,000 characters',
    ratio: 'Worked out, do not fill in',
    nothingOfNothing: 'none arose',
    notTaken: 'This cell does not take that value. See the column «How to fill in».',
  },
}
