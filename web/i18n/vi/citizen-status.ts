/** Looking up a tip-off, what has become of it, and messages both ways. */
export const citizenStatus = {
  ask: {
    head: 'Xem tin báo của bạn',
    receipt: 'Mã tra cứu',
    hint: 'Ví dụ: 7F3K-2M9Q-XW4T-0B1C-5. Chữ hoa hay chữ thường, có hay không có gạch nối đều được.',
    look: 'Xem',
    lost: 'Mất mã? Mã không thể cấp lại. Bạn có thể gửi một tin báo mới.',
  },
  head: 'Tin báo của bạn',
  steps: {
    received: 'Đã nhận',
    considered: 'Đang xem xét',
    'passed-on': 'Đã chuyển',
    inspected: 'Đã kiểm tra',
    ended: 'Đã kết thúc',
  },
  stepList: 'Các bước',
  done: (date: string) => `xong ${date}`,
  notYet: 'chưa đến',
  skipped: 'không có bước này',
  nothing: 'Kết quả kiểm tra không được công bố trên trang này.',
  messages: 'Tin nhắn',
  noMessages: 'Chưa có tin nhắn nào.',
  asked: (date: string) => `Cán bộ hỏi, ${date}`,
  youWrote: (date: string) => `Bạn đã gửi một tin nhắn, ${date}. Nội dung đã được niêm phong, không hiện lại.`,
  waiting: 'Câu hỏi đang chờ bạn trả lời',
  add: 'Trả lời hoặc bổ sung',
  addHint: 'Xin không ghi tên, số điện thoại hoặc đặc điểm của bất kỳ người nào. Nhiều nhất 1.000 ký tự.',
  send: 'Gửi tin nhắn',
  kept: 'Đã nhận tin nhắn của bạn.',
  closed: 'Tin báo đã kết thúc nên không nhận thêm tin nhắn.',
  again: 'Xem tin báo khác',
}

export type CitizenStatusWords = typeof citizenStatus
