/** Finding an item by the short code that people say to each other. */
export const staffSearch = {
  title: 'Tìm theo mã',
  code: 'Mã vụ việc',
  hint: 'Ví dụ KT-7F3K2M; viết hoa hay thường đều được.',
  submit: 'Tìm',
  neither: 'Đây không phải mã vụ việc. Mã có dạng KT-7F3K2M: hai chữ và sáu ký tự.',
  receipt:
    'Đây có vẻ là mã tra cứu của người báo tin nên không được gửi đi và đã được xóa khỏi ô này. Mã tra cứu chỉ dùng ở trang theo dõi tin báo.',
  followUp: 'Trang theo dõi tin báo',
  none: (code: string) => `Không có vụ việc nào mang mã ${code} mà chức vụ của bạn được xem.`,
  several: (code: string) => `Có hơn một vụ việc mang mã ${code}.`,
}

export type StaffSearch = typeof staffSearch
