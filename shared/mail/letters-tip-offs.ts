import { minutesBetween } from '../domain/instant.ts'
import type { Bi } from '../domain/programme.ts'
import type { Letter } from './letter.ts'
import type { Telling } from './words.ts'
import { areaName, bi, countOf, dueOf, inSentence, listOf, momentOf, textOf } from './words.ts'

const notVerified: Bi = {
  vi: 'Tin báo chưa được kiểm chứng. Không tìm hiểu, tiết lộ nguồn tin.',
  en: 'It has not been verified. Do not try to find out, or disclose, where it comes from.',
}

const doNotForward: Bi = {
  vi: 'Tin báo chưa được kiểm chứng. Không chuyển tiếp thư này.',
  en: 'The tip-off has not been verified. Do not forward this mail.',
}

const dueIn = (telling: Telling): Bi => momentOf(dueOf(telling), telling.context)

const whereOf = ({ entry, context }: Telling): Bi => {
  const area = textOf(entry, 'area')
  return area === undefined
    ? { vi: '', en: '' }
    : bi((language) => `, ${language === 'vi' ? 'địa bàn' : 'area'} ${areaName(area, context)[language]}`)
}

/** A new tip-off waits at the desk. */
export const tipOffNew = (telling: Telling): Letter => {
  const { code } = telling.entry.subject
  const [due, where] = [dueIn(telling), whereOf(telling)]
  return {
    subject: `[Tin báo mới] Cần xem xét: ${code}`,
    headline: { vi: 'Tin báo mới cần xem xét', en: 'A new tip-off to screen' },
    paragraphs: [
      {
        vi: `Hệ thống vừa tiếp nhận tin báo mã ${code}${where.vi}. Đề nghị xem xét trước ${due.vi}. Nội dung chỉ xem được sau khi đăng nhập.`,
        en: `A tip-off was taken in, code ${code}${where.en}. Please screen it by ${due.en}. Its content can be seen only after signing in.`,
      },
      notVerified,
    ],
  }
}

/** A tip-off that says an official shields the premises: for this post alone. */
export const tipOffConflict = (telling: Telling): Letter => {
  const { code } = telling.entry.subject
  const due = dueIn(telling)
  const urgent = listOf(telling.entry, 'signs').length > 0
  return {
    subject: `[${urgent ? 'KHẨN - ' : ''}Tin báo riêng] Cần tiếp nhận: ${code}`,
    headline: { vi: 'Tin báo chỉ gửi đến đơn vị của Quý vị', en: 'A tip-off for your body alone' },
    paragraphs: [
      {
        vi: `Hệ thống tiếp nhận tin báo mã ${code}. Theo nội dung đánh dấu, tin báo này chỉ được chuyển đến chức danh của Quý vị; các cơ quan khác không được biết. Đề nghị xác nhận tiếp nhận trước ${due.vi} tại liên kết dưới đây.`,
        en: `A tip-off was taken in, code ${code}. By what was marked it goes to your post alone; no other body learns of it. Please acknowledge it by ${due.en} at the link.`,
      },
      ...(urgent
        ? [
            {
              vi: 'Tin báo có dấu hiệu khẩn cấp: đề nghị tiếp nhận ngay.',
              en: 'It bears an urgent sign: please take it in hand at once.',
            },
          ]
        : []),
      {
        vi: 'Không trao đổi, không chuyển tiếp thư này cho bất kỳ cơ quan nào khác. Tin báo chưa được kiểm chứng.',
        en: 'Do not discuss it with, or forward it to, any other body. It has not been verified.',
      },
    ],
  }
}

const child = ({ context }: Telling): Bi => {
  const limit = context.programme.clocks.childIntervention
  const hours = 'minutes' in limit ? limit.minutes / 60 : 12
  return {
    vi: `Trường hợp liên quan đến trẻ em, việc can thiệp khẩn cấp phải thực hiện trong thời gian nhanh nhất và không quá ${hours} giờ kể từ khi nhận được thông tin.`,
    en: `Where a child is concerned, help must come as fast as possible and within ${hours} hours of the information.`,
  }
}

const signsOf = ({ entry, context }: Telling): Bi => {
  const names = context.programme.urgentSigns.filter(({ id }) => listOf(entry, 'signs').includes(id))
  return bi((language) => names.map(({ name }) => inSentence(name[language])).join(', '))
}

const firstCall = (telling: Telling): Bi => {
  const { entry, context } = telling
  const { code } = entry.subject
  const [taken, signs, where] = [momentOf(entry.at, context), signsOf(telling), whereOf(telling)]
  const minutes = Math.max(1, Math.round(minutesBetween(entry.at, dueOf(telling))))
  return {
    vi: `Lúc ${taken.vi}, hệ thống tiếp nhận tin báo mã ${code}, được đánh dấu có dấu hiệu liên quan đến: ${signs.vi}${where.vi}. Đề nghị xác nhận tiếp nhận trong ${minutes} phút tại liên kết dưới đây.`,
    en: `At ${taken.en} a tip-off was taken in, code ${code}, marked with signs of: ${signs.en}${where.en}. Please acknowledge it within ${minutes} minutes at the link.`,
  }
}

/** A call up the chain: that the tip-off exists, and no more. */
const furtherCall = (telling: Telling): Bi => {
  const { entry, context } = telling
  const { code } = entry.subject
  const [due, rang, told] = [dueIn(telling), momentOf(entry.at, context), countOf(entry, 'told')]
  return {
    vi: `Tin báo khẩn mã ${code} phải được xác nhận tiếp nhận trước ${due.vi}. Đến ${rang.vi} chưa có xác nhận xử lý; đã thông báo thêm ${told} lần. Đề nghị xác nhận và chỉ đạo ngay tại liên kết dưới đây.`,
    en: `The urgent tip-off ${code} was to be acknowledged by ${due.en}. At ${rang.en} it was still open; ${told} further calls went out. Please acknowledge it and give direction at once at the link.`,
  }
}

/** The first call about an urgent tip-off, and the calls up its chain while nobody has acknowledged it. */
export const urgent = (telling: Telling): Letter => {
  const { entry } = telling
  const isFurther = textOf(entry, 'rung') !== undefined
  const mayBeChild = isFurther || listOf(entry, 'signs').includes('child')
  return {
    subject: `[KHẨN] Tin báo cần tiếp nhận ngay: ${entry.subject.code}`,
    headline: { vi: 'KHẨN: tin báo cần tiếp nhận ngay', en: 'URGENT: a tip-off to take in hand at once' },
    paragraphs: [isFurther ? furtherCall(telling) : firstCall(telling), ...(mayBeChild ? [child(telling)] : []), doNotForward],
  }
}

/** The desk finds no ground; a second post must agree. */
export const unfoundedProposed = (telling: Telling): Letter => {
  const { code } = telling.entry.subject
  const due = dueIn(telling)
  return {
    subject: `[Cần xác nhận] Tin báo chưa có cơ sở: ${code}`,
    headline: { vi: 'Cần ý kiến thứ hai', en: 'A second opinion is needed' },
    paragraphs: [
      {
        vi: `Bộ phận tiếp nhận đề nghị kết luận tin báo mã ${code} chưa có cơ sở. Kết luận chỉ có hiệu lực khi Quý vị đồng ý. Đề nghị cho ý kiến trước ${due.vi}.`,
        en: `The desk proposes to close tip-off ${code} as unfounded. That counts only once you agree. Please decide by ${due.en}.`,
      },
      notVerified,
    ],
  }
}

/** The second post did not agree: the desk has it again. */
export const unfoundedRefused = (telling: Telling): Letter => {
  const { code } = telling.entry.subject
  const due = dueIn(telling)
  return {
    subject: `[Trả lại] Cần xem xét tiếp tin báo: ${code}`,
    headline: { vi: 'Tin báo được trả lại để xem xét tiếp', en: 'A tip-off is back for screening' },
    paragraphs: [
      {
        vi: `Ý kiến thứ hai không đồng ý kết luận tin báo mã ${code} chưa có cơ sở. Đề nghị xem xét tiếp trước ${due.vi}.`,
        en: `The second post did not agree that tip-off ${code} is unfounded. Please screen it again by ${due.en}.`,
      },
    ],
  }
}

/** The reporter wrote something under the receipt. */
export const messageLeft = ({ entry }: Telling): Letter => ({
  subject: `[Trao đổi] Có lời nhắn mới: ${entry.subject.code}`,
  headline: { vi: 'Người báo tin để lại lời nhắn', en: 'The reporter left a message' },
  paragraphs: [
    {
      vi: `Người báo tin đã để lại lời nhắn cho tin báo mã ${entry.subject.code}. Nội dung chỉ xem được sau khi đăng nhập.`,
      en: `The reporter of tip-off ${entry.subject.code} left a message. It can be read only after signing in.`,
    },
    { vi: 'Không hỏi về nhân thân của người báo tin.', en: 'Never ask who the reporter is.' },
  ],
})
