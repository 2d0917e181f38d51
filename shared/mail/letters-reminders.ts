import type { Bi } from '../domain/programme.ts'
import { dutyById, postName } from '../domain/programme-lookup.ts'
import type { Letter } from './letter.ts'
import { matterOf } from './matter.ts'
import { aheadOf } from './time-ahead.ts'
import type { Telling } from './words.ts'
import { distanceTo, dueOf, momentOf, standingOf, textOf } from './words.ts'

const aggregateOnly: Bi = {
  vi: 'Báo cáo chỉ gồm số liệu tổng hợp; không ghi họ tên, địa chỉ hoặc thông tin cá nhân của bất kỳ người nào.',
  en: 'The report holds aggregate figures only; no name, address or personal data of anybody.',
}

const isReport = ({ entry, context }: Telling): boolean =>
  dutyById(context.programme, textOf(entry, 'duty') ?? '')?.track === 'report' && textOf(entry, 'step') !== 'submitted'

const overdue = (telling: Telling, matter: Bi, due: Bi): readonly Bi[] => {
  const { entry, context } = telling
  const standing = standingOf(dueOf(telling), context)
  const next = textOf(entry, 'next')
  const above = next === undefined ? undefined : postName(context.programme, next)
  return [
    {
      vi: `Việc «${matter.vi}» có hạn là ${due.vi}. Đến nay đã ${standing.vi.replace(/^đã /, '')}, hệ thống chưa ghi nhận việc hoàn thành. Đề nghị Quý cơ quan khẩn trương thực hiện hoặc nêu rõ lý do và thời gian dự kiến hoàn thành tại liên kết dưới đây.`,
      en: `«${matter.en}» was due ${due.en}. It is ${standing.en} and nothing has been recorded. Please do it without delay, or state at the link why it is late and when you expect to be done.`,
    },
    ...(above
      ? [
          {
            vi: `Nếu vẫn chưa hoàn thành, hệ thống sẽ thông báo đến cấp trên (${above.vi}) theo quy trình đã được phê duyệt.`,
            en: `If it stays open, the system tells the post above (${above.en}), as the approved procedure says.`,
          },
        ]
      : []),
  ]
}

const dueToday = (matter: Bi, due: Bi): Bi => ({
  vi: `Hôm nay, ${due.vi}, là hạn của việc «${matter.vi}». Nếu đã thực hiện bằng hình thức khác, đề nghị Quý cơ quan cập nhật trạng thái tại liên kết dưới đây.`,
  en: `Today, ${due.en}, «${matter.en}» is due. If it was done in another way, please enter so at the link.`,
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A reminder before, on or after the day; which of them follows from the day it is sent, so that late mail still tells the truth. */
export const reminder = (telling: Telling): Letter => {
  const { entry, context } = telling
  const [matter, due] = [matterOf(telling), momentOf(dueOf(telling), context)]
  const { days, isOver } = distanceTo(dueOf(telling), context)
  const standing = capital(standingOf(dueOf(telling), context).vi)
  const about = entry.subject.kind === 'deadline' ? matter.vi : `${matter.vi}: ${entry.subject.code}`
  const note = isReport(telling) ? [aggregateOnly] : []
  if (isOver)
    return {
      subject: `[${standing}] ${about}`,
      headline: { vi: 'Quá hạn', en: 'Overdue' },
      paragraphs: overdue(telling, matter, due),
    }
  if (days === 0)
    return {
      subject: `[Đến hạn hôm nay] ${about}`,
      headline: { vi: 'Đến hạn hôm nay', en: 'Due today' },
      paragraphs: [dueToday(matter, due), ...note],
    }
  return {
    subject: `[Nhắc việc] ${standing}: ${about}`,
    headline: { vi: 'Nhắc việc', en: 'Reminder' },
    paragraphs: [...aheadOf(telling, matter, due, days), ...note],
  }
}
