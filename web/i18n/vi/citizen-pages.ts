/** The pages that only inform, and the way for those who were inspected. */
export const citizenPages = {
  home: {
    head: 'Báo tin về một cơ sở kinh doanh dịch vụ',
    lead: 'Bạn thấy điều đáng lo ở một khách sạn, nhà nghỉ, quán karaoke, cơ sở xoa bóp hoặc cơ sở dịch vụ khác? Bạn có thể báo tin ở đây. Bạn không cần cho biết mình là ai.',
    begin: 'Bắt đầu báo tin',
    beginNote: '5 bước, khoảng 5 phút.',
    have: 'Đã có mã tra cứu? Xem tin báo của bạn',
    is: 'Trang này dùng để',
    isList: [
      'báo tin về cơ sở kinh doanh dịch vụ trên địa bàn tỉnh',
      'để cán bộ có trách nhiệm xem xét và, nếu có căn cứ, kiểm tra cơ sở',
      'xem tin báo của bạn đã đến đâu, bằng mã tra cứu',
    ],
    isNot: 'Trang này không phải là',
    isNotList: [
      'nơi gọi cấp cứu: nếu gấp, hãy gọi các số điện thoại trên',
      'đơn tố cáo theo Luật Tố cáo',
      'nơi báo về một con người: tên của bạn, của người làm việc hay của khách đều không được hỏi và không được ghi',
      'nơi báo về nhà ở riêng',
    ],
    false: 'Cố ý báo tin sai sự thật có thể phải chịu trách nhiệm theo quy định của pháp luật.',
  },
  help: {
    head: 'Nơi hỗ trợ',
    lead: 'Các nơi sau đây giúp bạn mà không cần bạn báo tin. Bạn không phải điền gì trên trang này.',
    kinds: {
      hotline: 'Điện thoại',
      clinic: 'Khám và tư vấn sức khỏe',
      'legal-aid': 'Trợ giúp pháp lý',
      shelter: 'Nơi tạm lánh',
      support: 'Học nghề, việc làm, vay vốn',
    },
  },
  how: {
    head: 'Tin báo được xử lý thế nào',
    lead: 'Thời hạn tính theo ngày làm việc của cơ quan. Hệ thống nhắc từng người có trách nhiệm và báo lên cấp trên khi quá hạn.',
    steps: [
      {
        head: 'Đã nhận',
        text: () =>
          'Bạn nhận mã tra cứu ngay khi gửi. Nội dung được niêm phong; chỉ bàn tiếp nhận mở được, và mỗi lần mở đều được ghi lại.',
      },
      {
        head: 'Đang xem xét',
        text: (limit: HowLimits) =>
          `Cán bộ tiếp nhận xem xét trong ${limit.screening}. Nếu cho rằng không đủ căn cứ, phải có người thứ hai đồng ý.`,
      },
      {
        head: 'Đã chuyển',
        text: (limit: HowLimits) =>
          `Nếu có căn cứ, Đội kiểm tra liên ngành 178 nhận nhiệm vụ với một bản tóm tắt, không kèm lời của bạn. Đội trưởng quyết định có kiểm tra hay không trong ${limit.decide}. Việc của cơ quan khác được chuyển đi trong ${limit.forward}.`,
      },
      {
        head: 'Đã kiểm tra',
        text: (limit: HowLimits) =>
          `Việc kiểm tra diễn ra trong ${limit.inspect}. Một tin báo không bao giờ tự nó thành cuộc kiểm tra.`,
      },
      {
        head: 'Đã kết thúc',
        text: (limit: HowLimits) =>
          `Nội dung tin báo được xóa ${limit.text} sau khi kết thúc (${limit.unfounded} nếu không đủ căn cứ), và khỏi bản sao lưu sau ${limit.backup} nữa.`,
      },
    ],
    urgent: 'Tin khẩn',
    urgentText: (limit: HowLimits) =>
      `Tin có dấu hiệu liên quan đến trẻ em, mua bán người hoặc cưỡng bức được gửi ngay cho trực ban Công an, ngày cũng như đêm. Trực ban được yêu cầu xác nhận trong ${limit.urgent}. Với trẻ em, việc can thiệp khẩn cấp phải được thực hiện trong ${limit.child}. Tin khẩn không bao giờ trở thành nhiệm vụ kiểm tra cơ sở.`,
    conflict: 'Tin về cán bộ bao che',
    conflictText:
      'Tin báo cho biết một cơ quan bao che được gửi thẳng đến nơi khác (thường là Thanh tra tỉnh). Cơ quan bị nêu không được biết.',
  },
  privacy: {
    head: 'Quyền riêng tư',
    collect: 'Chúng tôi nhận',
    collectText: 'Loại cơ sở, tên biển hiệu, địa chỉ cơ sở, thời gian và mô tả sự việc mà bạn viết.',
    not: 'Chúng tôi không nhận',
    notText:
      'Họ tên, giấy tờ, số điện thoại hay vị trí của bạn. Trang này không dùng cookie, không lưu gì trong trình duyệt, không tải gì từ nơi khác. Địa chỉ mạng của bạn không được ghi cùng tin báo.',
    cannot: 'Điều chúng tôi không thể hứa',
    cannotText:
      'Nhà cung cấp mạng của bạn có thể biết bạn đã mở trang này. Nơi đặt máy chủ có sổ ghi riêng trong một thời gian. Ẩn danh với hệ thống không có nghĩa là an toàn tuyệt đối.',
    purpose: 'Mục đích',
    purposeText: 'Xem xét tin báo, chuyển cơ quan có thẩm quyền và kiểm tra cơ sở. Không lập danh sách người.',
    who: 'Ai xem được',
    whoText:
      'Bàn tiếp nhận và người xác nhận thứ hai; trực ban Công an nếu tin khẩn; cơ quan thanh tra nếu tin về cán bộ. Mỗi lần mở nội dung đều được ghi lại. Đội kiểm tra chỉ thấy cơ sở và bản tóm tắt.',
    long: 'Giữ bao lâu',
    longText: (text: string, unfounded: string, backup: string) =>
      `Nội dung được xóa ${text} sau khi kết thúc (${unfounded} nếu không đủ căn cứ), và khỏi bản sao lưu sau ${backup} nữa. Sau đó chỉ còn số liệu tổng hợp.`,
    rights: 'Quyền của bạn',
    rightsText:
      'Pháp luật về bảo vệ dữ liệu cá nhân cho bạn quyền được biết, đồng ý hoặc không đồng ý, rút lại sự đồng ý, xem, chỉnh sửa, yêu cầu xóa và khiếu nại. Vì bạn ẩn danh, chúng tôi chỉ thực hiện được yêu cầu khi bạn cung cấp mã tra cứu.',
  },
  complaint: {
    head: 'Ý kiến sau một cuộc kiểm tra',
    lead: 'Dành cho cơ sở đã được kiểm tra và người làm việc ở đó. Ý kiến được gửi riêng cho cơ quan thanh tra; đội kiểm tra không đọc được.',
    notLegal: 'Đây không phải đơn khiếu nại theo Luật Khiếu nại; quyền khiếu nại, khởi kiện của bạn vẫn nguyên vẹn.',
    code: 'Mã trên thông báo kiểm tra',
    codeHint: 'KT- và 6 ký tự, ví dụ KT-7F3K2M.',
    text: 'Ý kiến của bạn',
    textHint:
      'Ví dụ: có bị quay phim, xúc phạm, đòi tiền, cản trở kinh doanh không. Bạn không cần cho biết mình là ai; xin không ghi tên bất kỳ ai. Từ 10 đến 1.000 ký tự.',
    send: 'Gửi ý kiến',
    received: 'Đã tiếp nhận ý kiến của bạn',
    inside: (code: string) => `Mã thông báo kiểm tra: ${code}`,
  },
}

interface HowLimits {
  readonly screening: string
  readonly decide: string
  readonly forward: string
  readonly inspect: string
  readonly text: string
  readonly unfounded: string
  readonly backup: string
  readonly urgent: string
  readonly child: string
}

export type CitizenPagesWords = typeof citizenPages
