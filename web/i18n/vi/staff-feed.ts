/** The address under which a calendar can follow the days of a post. */
export const staffFeed = {
  title: 'Hạn việc trong lịch',
  link: 'Đưa hạn việc vào ứng dụng lịch',
  lead: 'Tạo một địa chỉ để ứng dụng lịch trên điện thoại hoặc máy tính hiện các hạn của chức vụ này.',
  seesTitle: 'Dịch vụ lịch thấy gì',
  sees: [
    'Thấy mã, loại hạn và ngày, ví dụ «BC-7F3K2M: hạn báo cáo».',
    'Không thấy địa điểm, lĩnh vực, cơ quan, nội dung hay tên người. Tin báo không bao giờ có trong lịch.',
    'Ai có địa chỉ đều xem được lịch này, nên xin không chuyển cho người khác.',
    'Địa chỉ hết hiệu lực ngay khi bị thu hồi, khi tạo địa chỉ mới và khi bạn thôi giữ chức vụ.',
    'Ứng dụng lịch vài giờ mới cập nhật một lần. Hạn đúng nhất luôn ở «Việc của tôi».',
  ],
  none: 'Chức vụ này chưa có địa chỉ lịch.',
  since: (at: string) => `Chức vụ này có địa chỉ lịch từ ${at}. Địa chỉ chỉ hiện một lần khi tạo.`,
  substitute: 'Bạn đang thay tạm thời; địa chỉ lịch chỉ dành cho người giữ chức vụ.',
  make: 'Tạo địa chỉ',
  again: 'Tạo địa chỉ mới',
  againText: 'Địa chỉ hiện có ngừng hoạt động ngay.',
  address: 'Địa chỉ lịch',
  once: 'Xin chép ngay: địa chỉ chỉ hiện lần này. Dán vào mục đăng ký lịch bằng địa chỉ của ứng dụng.',
  copy: 'Chép địa chỉ',
  copied: 'Đã chép.',
  selected: 'Địa chỉ đã được chọn; xin nhấn Ctrl+C để chép.',
  revoke: 'Thu hồi địa chỉ',
  revokeText: 'Lịch đang dùng địa chỉ này không cập nhật được nữa.',
  revoked: 'Đã thu hồi: địa chỉ không còn hiệu lực.',
}

export type StaffFeed = typeof staffFeed
