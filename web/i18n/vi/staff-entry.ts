/** Entering what came by phone, on paper or from a locality. */
export const staffEntry = {
  title: 'Nhập tin báo',
  lead: 'Dùng khi người dân báo qua điện thoại, bằng giấy, hoặc địa phương báo cáo. Không hỏi và không ghi người báo tin là ai.',
  danger: 'Nếu có người đang gặp nguy hiểm, gọi ngay:',
  channel: 'Tin đến bằng cách nào?',
  channels: { phone: 'Điện thoại', paper: 'Văn bản giấy', locality: 'Báo cáo của địa phương' },
  category: 'Tin báo về việc gì?',
  urgent: 'Có dấu hiệu khẩn',
  urgentHint: 'Đánh dấu thì tin chuyển ngay đến công an trực ban và các đơn vị bảo vệ.',
  conflict: 'Tin nêu rằng một cơ quan bao che',
  conflictHint: 'Chọn thì cơ quan đó không được biết; tin chuyển đến thanh tra.',
  noConflict: 'không',
  type: 'Loại cơ sở',
  name: 'Tên, biển hiệu',
  address: 'Địa chỉ hoặc chỗ ở gần',
  area: 'Xã, phường, thị trấn hoặc huyện',
  account: 'Sự việc',
  accountHint: 'Chỉ nêu cơ sở, sự việc, thời gian.',
  submit: 'Tiếp nhận tin báo',
  doneTitle: 'Đã tiếp nhận',
  receipt: 'Mã tra cứu',
  receiptText:
    'Mã chỉ hiện một lần. Hãy in hoặc đọc cho người báo tin ghi lại; hệ thống không lưu và không thể cấp lại. Ai có mã đều xem được tình trạng.',
  printed: 'Người báo tin tra cứu tại',
  warning: 'Nội dung có thể nêu tên người. Tin vẫn được niêm phong; lần sau xin không ghi tên.',
  another: 'Nhập tin khác',
}

export type StaffEntry = typeof staffEntry
