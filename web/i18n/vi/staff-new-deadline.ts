/** Asking one agency for something once, outside the duties of the programme. */
export const staffNewDeadline = {
  title: 'Giao việc một lần',
  lead: 'Dùng khi cần một báo cáo hoặc việc ngoài Kế hoạch từ một cơ quan. Cơ quan được báo ngay và được nhắc trước hạn như với báo cáo định kỳ.',
  what: 'Nội dung cần thực hiện',
  agency: 'Cơ quan thực hiện',
  due: 'Hạn gửi',
  submit: 'Giao việc',
  done: 'Đã giao việc; cơ quan được báo.',
}

export type StaffNewDeadline = typeof staffNewDeadline
