/** Words of the notice on the wall of a commune's people's committee; English stands beside them. */
export const poster = {
  title: 'Báo tin về một cơ sở kinh doanh dịch vụ',
  lead: 'Bạn không cần cho biết mình là ai.',
  danger: 'Có người đang gặp nguy hiểm?',
  child: 'Liên quan đến trẻ em?',
  call: 'Hãy gọi ngay',
  steps: [
    'Quét mã này bằng điện thoại, hoặc gõ địa chỉ ở bên dưới.',
    'Chỉ mô tả cơ sở và sự việc. Xin không ghi tên, số điện thoại hoặc đặc điểm của bất kỳ người nào.',
    'Ghi lại mã tra cứu và giữ kín. Với mã này, bạn xem được tin báo đã được xử lý đến đâu.',
  ],
  offline:
    'Không có điện thoại hoặc mạng? Hãy nói với cán bộ trực của Ủy ban nhân dân. Tên của bạn không được hỏi và không được ghi.',
  notFor: 'Trang này không thay thế các số khẩn cấp và không phải đơn tố cáo theo Luật Tố cáo. Không có danh sách nào về người.',
  printed: 'Số điện thoại có hiệu lực ngày',
}

export type PosterWords = typeof poster
