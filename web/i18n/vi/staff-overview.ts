/** What a supervisor sees: what was told him and why, what waits for his word, and how things stand. */
export const staffOverview = {
  title: 'Theo dõi',
  told: 'Đã thông báo cho tôi',
  toldLead: 'Những việc quá hạn hoặc khẩn mà hệ thống đã báo cho chức vụ này, và những việc hỏi ý kiến.',
  nothingTold: 'Chưa có việc nào được thông báo cho chức vụ này.',
  templates: {
    escalation: 'thông báo cấp trên: quá hạn',
    'escalation-asked': 'hỏi ý kiến trước khi thông báo',
    urgent: 'tin khẩn',
  },
  why: 'Lý do',
  timesTold: (count: number) => `đã nhắc ${count} lần`,
  since: 'hạn',
  open: 'Việc đang mở',
  openLead: 'Số việc theo loại, tình trạng và độ trễ. Không xếp hạng, không so sánh các đơn vị.',
  kind: 'Loại việc',
  state: 'Tình trạng',
  ages: {
    ahead: 'chưa đến hạn',
    'late-0': 'quá hạn dưới 1 ngày',
    'late-1': 'quá hạn 1-4 ngày',
    'late-5': 'quá hạn 5-9 ngày',
    'late-10': 'quá hạn từ 10 ngày',
  },
  workingDays: 'Ngày làm việc.',
  nothingOpen: 'Không có việc nào đang mở.',
  holes: 'Chỗ trống',
  holesLead: 'Những chức vụ hôm nay không ai nhận được thông báo.',
  noHoles: 'Không có chỗ trống: mọi chức vụ đều có người nhận.',
  holeKinds: { 'no-holder': 'chưa có người giữ', bounced: 'thư bị trả lại' },
  mails: 'Thư',
  unconfirmed: 'Số thư không rõ đã đến chưa',
  stranded: 'Số thư bị trả lại mà không còn ai để báo',
}

export type StaffOverview = typeof staffOverview
