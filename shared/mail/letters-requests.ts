import { agencyOf } from '../domain/post.ts'
import type { Bi } from '../domain/programme.ts'
import type { Letter } from './letter.ts'
import { matterOf } from './matter.ts'
import type { Telling } from './words.ts'
import { agencyName, dueOf, momentOf, textOf } from './words.ts'

/** The polite form for a body that is only requested: no demand, no count of days late. */
export const courtesy = (telling: Telling): Letter => {
  const { entry, post, context } = telling
  const matter = matterOf(telling)
  const due = momentOf(dueOf(telling), context)
  const lead = agencyName(context.programme.lead, context)
  const own = (textOf(entry, 'owner') ?? agencyOf(post)) === agencyOf(post)
  const asked: Bi = own
    ? {
        vi: `${lead.vi} trân trọng thông báo thời gian của việc «${matter.vi}»: ${due.vi}. Kính đề nghị Quý cơ quan phối hợp cung cấp số liệu. Trân trọng cảm ơn sự phối hợp của Quý cơ quan.`,
        en: `${lead.en} would kindly bring to mind «${matter.en}», for ${due.en}. We ask for your cooperation with the figures and thank you for it.`,
      }
    : {
        vi: `Để biết: việc «${matter.vi}» (${due.vi}) chưa được ghi nhận. Đây là cơ quan được đề nghị phối hợp; hệ thống không thông báo cấp trên.`,
        en: `For your information: «${matter.en}» (${due.en}) has not been recorded. The body is only requested to cooperate; nobody above it is told.`,
      }
  return {
    subject: `[Đề nghị phối hợp] ${matter.vi}`,
    headline: { vi: 'Đề nghị phối hợp', en: 'A request for cooperation' },
    paragraphs: [asked],
  }
}

/** The quarterly question whether an agency's contacts are right. */
export const contacts = (telling: Telling): Letter => {
  const { entry, context } = telling
  const due = momentOf(dueOf(telling), context)
  const name = agencyName(textOf(entry, 'owner') ?? entry.subject.id, context)
  return {
    subject: `[Nhắc việc] Xác nhận đầu mối liên lạc: ${name.vi}`,
    headline: { vi: 'Xác nhận đầu mối liên lạc', en: 'Are your contacts right?' },
    paragraphs: [
      {
        vi: `Mỗi quý một lần, đề nghị Quý cơ quan kiểm tra chức danh, địa chỉ thư công vụ, thời gian giữ chức danh và người thay thế khi vắng mặt, sau đó xác nhận tại liên kết dưới đây, hạn ${due.vi}.`,
        en: `Once a quarter, please check your posts: their official addresses, since when they are held and who stands in; then confirm at the link, by ${due.en}.`,
      },
      {
        vi: 'Nếu không xác nhận, thông báo có thể không đến được người có trách nhiệm, vì vậy hệ thống sẽ thông báo cấp trên.',
        en: 'Without it notices may miss whoever is responsible, so the post above is told.',
      },
    ],
  }
}
