/** The console's frame, its sign-in and the words that every page of it uses. */
export const staff = {
  name: 'Kẻng',
  skip: 'Đến nội dung chính',
  menu: 'Các trang',
  pages: { work: 'Việc của tôi', overview: 'Theo dõi', calendar: 'Lịch làm việc', agency: 'Cơ quan', newTipOff: 'Nhập tin báo' },
  post: 'Chức vụ đang dùng',
  language: 'Ngôn ngữ',
  signOut: 'Đăng xuất',
  loading: 'Đang tải…',
  sending: 'Đang gửi…',
  slow: 'Việc này lâu hơn thường lệ. Xin chờ, không cần bấm lại.',
  reload: 'Tải lại',
  back: 'Về việc của tôi',
  notThere: 'Không có trang này.',
  rehearsal: 'DIỄN TẬP: hệ thống chưa vận hành chính thức; thư chỉ gửi đến hộp thư diễn tập.',
  noPost: {
    title: 'Chưa có chức vụ',
    text: 'Tài khoản của bạn hôm nay không giữ chức vụ nào trong chương trình. Xin liên hệ đầu mối của cơ quan để được ghi nhận.',
    subject: 'Mã người dùng của bạn',
  },
  actingAs: (post: string) => `Bạn đang làm việc với chức vụ: ${post}`,
  signedOut: { title: 'Đã đăng xuất', text: 'Phiên làm việc đã kết thúc. Có thể đóng trang này.', again: 'Đăng nhập lại' },
  refused: { title: 'Chưa đăng nhập được', text: 'Hệ thống đăng nhập không xác nhận được bạn.', again: 'Thử lại' },
  unreachable: {
    title: 'Không kết nối được',
    text: 'Không kết nối được hệ thống. Xin kiểm tra mạng rồi thử lại.',
    again: 'Thử lại',
  },
  sessionOver: {
    title: 'Phiên làm việc đã hết',
    text: 'Những gì bạn đang viết vẫn còn ở đây. Xin đăng nhập lại trong cửa sổ vừa mở, rồi gửi lại.',
    again: 'Đăng nhập lại',
    later: 'Để sau',
  },
  yes: 'Có',
  no: 'Không',
  none: 'không có',
  optional: 'không bắt buộc',
  cancel: 'Quay lại',
  close: 'Đóng',
}

export type StaffWords = typeof staff
