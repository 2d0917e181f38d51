/** Ending the rehearsal. */
export const staffProgramme = {
  title: 'Bắt đầu vận hành chính thức',
  lead: 'Hệ thống đang diễn tập: mọi việc được tính và nhắc như thật, nhưng thư chỉ gửi đến hộp thư diễn tập.',
  changes: 'Điều gì thay đổi',
  change: [
    'Thư gửi đến chính các chức vụ, không còn đến hộp thư diễn tập.',
    'Việc đang mở mà lần nhắc đã rơi vào thời gian diễn tập được báo một lần cho chức vụ thực hiện; thư của diễn tập không gửi lại.',
    'Trong ngày làm việc đầu tiên việc diễn tập để lại không thông báo cấp trên; báo cáo đã đến hạn từ trước thì không bao giờ thông báo cấp trên.',
    'Không quay lại diễn tập được.',
  ],
  before: 'Trước đó, xin xem còn chức vụ nào không ai nhận được thông báo:',
  holes: 'Chỗ trống',
  submit: 'Bắt đầu vận hành',
  grave: 'Từ bây giờ thư gửi đến chính các chức vụ của mọi cơ quan. Không quay lại diễn tập được.',
  live: 'Hệ thống đang vận hành chính thức: thư gửi đến chính các chức vụ.',
}

export type StaffProgramme = typeof staffProgramme
