import type { Letter } from './letter.ts'
import { matterOf } from './matter.ts'
import type { Telling } from './words.ts'
import { agencyName, countOf, momentOf, textOf } from './words.ts'

const when = ({ entry, context }: Telling, fact: string) => {
  const value = textOf(entry, fact)
  return value === undefined ? undefined : momentOf(value, context)
}

/** Something was asked for once, and is on the clock. */
export const deadlineOpened = (telling: Telling): Letter => {
  const { entry, context } = telling
  const matter = matterOf(telling)
  const due = when(telling, 'due') ?? momentOf(entry.at, context)
  const requested = entry.facts.requested === true
  return {
    subject: `[${requested ? 'Đề nghị phối hợp' : 'Nhiệm vụ mới'}] ${matter.vi}: ${entry.subject.code}`,
    headline: requested ? { vi: 'Đề nghị phối hợp', en: 'A request for cooperation' } : { vi: 'Nhiệm vụ mới', en: 'A new task' },
    paragraphs: [
      requested
        ? {
            vi: `Kính đề nghị Quý cơ quan phối hợp thực hiện việc «${matter.vi}» (mã ${entry.subject.code}), thời gian: ${due.vi}. Trân trọng cảm ơn sự phối hợp của Quý cơ quan.`,
            en: `We kindly ask for your cooperation on «${matter.en}» (code ${entry.subject.code}), by ${due.en}, and thank you for it.`,
          }
        : {
            vi: `Quý cơ quan được giao việc «${matter.vi}» (mã ${entry.subject.code}), hạn ${due.vi}. Nội dung xem tại liên kết dưới đây.`,
            en: `Your body is given «${matter.en}» (code ${entry.subject.code}), due ${due.en}. What is asked stands at the link.`,
          },
    ],
  }
}

/** What an agency handed in waits for the recipient. */
export const submissionReceived = (telling: Telling): Letter => {
  const { entry, context } = telling
  const matter = matterOf(telling)
  const owner = agencyName(textOf(entry, 'owner') ?? '', context)
  const by = when(telling, 'acceptBy')
  const late = countOf(entry, 'workingDaysLate')
  return {
    subject: `[Đã gửi] Đề nghị tiếp nhận: ${matter.vi}, ${owner.vi}`,
    headline: { vi: 'Có văn bản cần tiếp nhận', en: 'A submission to accept' },
    paragraphs: [
      {
        vi: `${owner.vi} đã gửi «${matter.vi}»${late > 0 ? `, chậm ${late} ngày làm việc` : ''}. Đề nghị tiếp nhận hoặc trả lại${by ? ` trước ${by.vi}` : ''} tại liên kết dưới đây.`,
        en: `${owner.en} handed in «${matter.en}»${late > 0 ? `, ${late} working days late` : ''}. Please accept or return it${by ? ` by ${by.en}` : ''} at the link.`,
      },
    ],
  }
}

/** The recipient wants it mended, by a new day. */
export const submissionReturned = (telling: Telling): Letter => {
  const matter = matterOf(telling)
  const until = when(telling, 'until')
  return {
    subject: `[Trả lại] Đề nghị hoàn thiện: ${matter.vi}`,
    headline: { vi: 'Văn bản được trả lại để hoàn thiện', en: 'A submission came back to be mended' },
    paragraphs: [
      {
        vi: `Nơi nhận trả lại «${matter.vi}» để hoàn thiện. Lý do được ghi tại liên kết dưới đây.${until ? ` Hạn mới: ${until.vi}.` : ''}`,
        en: `The recipient returned «${matter.en}» to be mended; the reason stands at the link.${until ? ` It is now due ${until.en}.` : ''}`,
      },
    ],
  }
}

/** It was taken, and where it must still go to somebody outside the system, until when. */
export const submissionAccepted = (telling: Telling): Letter => {
  const matter = matterOf(telling)
  const by = when(telling, 'dispatchBy')
  return {
    subject: `[Đã tiếp nhận] ${matter.vi}`,
    headline: { vi: 'Văn bản đã được tiếp nhận', en: 'The submission was accepted' },
    paragraphs: [
      {
        vi: `«${matter.vi}» đã được tiếp nhận.${by ? ` Đề nghị gửi văn bản đến nơi nhận ngoài hệ thống và ghi số, ngày gửi trước ${by.vi}.` : ''}`,
        en: `«${matter.en}» was accepted.${by ? ` Please send the document to its recipient outside the system and enter its number and date by ${by.en}.` : ''}`,
      },
    ],
  }
}

/** The deadline was moved. */
export const deadlineExtended = (telling: Telling): Letter => {
  const matter = matterOf(telling)
  const until = when(telling, 'until')
  return {
    subject: `[Gia hạn] ${matter.vi}`,
    headline: { vi: 'Thời hạn được gia hạn', en: 'The deadline was extended' },
    paragraphs: [
      {
        vi: `Thời hạn của việc «${matter.vi}» được gia hạn${until ? ` đến ${until.vi}` : ''}. Lý do được ghi tại liên kết dưới đây.`,
        en: `«${matter.en}» was given more time${until ? `: until ${until.en}` : ''}. The reason stands at the link.`,
      },
    ],
  }
}

/** The agency is released from this one. */
export const deadlineWaived = (telling: Telling): Letter => {
  const matter = matterOf(telling)
  return {
    subject: `[Không phải thực hiện] ${matter.vi}`,
    headline: { vi: 'Không phải thực hiện kỳ này', en: 'Nothing is owed this time' },
    paragraphs: [
      {
        vi: `Quý cơ quan không phải thực hiện việc «${matter.vi}». Lý do được ghi tại liên kết dưới đây.`,
        en: `Your body need not do «${matter.en}». The reason stands at the link.`,
      },
    ],
  }
}
