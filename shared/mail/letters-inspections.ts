import type { Bi } from '../domain/programme.ts'
import type { Letter } from './letter.ts'
import type { Telling } from './words.ts'
import { areaName, bi, dateOf, momentOf, textOf } from './words.ts'

const rules: Bi = {
  vi: 'Đề nghị bảo đảm: có ít nhất 03 thành viên tham gia; xuất trình thẻ kiểm tra; không cản trở hoạt động bình thường của cơ sở; tôn trọng danh dự, nhân phẩm của mọi người; không ghi họ tên người lao động hoặc khách vào hệ thống; không tìm hiểu, tiết lộ nguồn tin.',
  en: 'Please make sure that at least 3 members take part and show their cards; that normal business is not obstructed; that everyone’s honour and dignity is respected; that no worker’s or guest’s name is entered; and that nobody tries to find out, or discloses, where the tip-off comes from.',
}

/** A new task for the team's leader. */
export const inspectionNew = ({ entry, context }: Telling): Letter => {
  const { code } = entry.subject
  const area = areaName(textOf(entry, 'area') ?? '', context)
  const by = (fact: string): Bi => momentOf(textOf(entry, fact) ?? entry.at, context)
  const [decide, inspect] = [by('decideBy'), by('inspectBy')]
  const recent = textOf(entry, 'recent')
  return {
    subject: `[Nhiệm vụ mới] Kiểm tra cơ sở: ${code}`,
    headline: { vi: 'Nhiệm vụ kiểm tra mới', en: 'A new inspection task' },
    paragraphs: [
      {
        vi: `Đội được giao xem xét nhiệm vụ kiểm tra mã ${code} (đột xuất), địa bàn ${area.vi}. Hạn quyết định: ${decide.vi}; hạn kiểm tra: ${inspect.vi}. Nội dung chi tiết chỉ xem được sau khi đăng nhập.`,
        en: `The team is given inspection task ${code} (unplanned), area ${area.en}. Decide by ${decide.en}; inspect by ${inspect.en}. Details can be seen only after signing in.`,
      },
      ...(recent === undefined
        ? []
        : [
            {
              vi: `Lưu ý: cơ sở này đã được kiểm tra ngày ${dateOf(recent, context)}, trong vòng 12 tháng.`,
              en: `Note: the place was inspected on ${dateOf(recent, context)}, less than 12 months ago.`,
            },
          ]),
      rules,
    ],
  }
}

/** The day of a visit has come that the approved plan foresees. */
export const inspectionPlanned = ({ entry, context }: Telling): Letter => {
  const { code } = entry.subject
  const area = areaName(textOf(entry, 'area') ?? '', context)
  const inspect = momentOf(textOf(entry, 'inspectBy') ?? entry.at, context)
  const type = context.programme.premisesTypes.find(({ id }) => id === textOf(entry, 'premisesType'))?.name
  return {
    subject: `[Theo kế hoạch] Kiểm tra cơ sở: ${code}`,
    headline: { vi: 'Kiểm tra theo kế hoạch đã duyệt', en: 'A visit of the approved plan' },
    paragraphs: [
      {
        vi: `Đến ngày kiểm tra theo kế hoạch đã được phê duyệt: mã ${code}, địa bàn ${area.vi}${type ? `, loại cơ sở: ${type.vi}` : ''}. Hạn kiểm tra: ${inspect.vi}.`,
        en: `The day of a visit of the approved plan has come: ${code}, area ${area.en}${type ? `, type of premises: ${type.en}` : ''}. Inspect by ${inspect.en}.`,
      },
      rules,
    ],
  }
}

/** A task that was another team's. */
export const inspectionReassigned = ({ entry }: Telling): Letter => {
  const { code } = entry.subject
  return {
    subject: `[Nhiệm vụ mới] Được chuyển giao kiểm tra: ${code}`,
    headline: { vi: 'Nhiệm vụ kiểm tra được chuyển giao', en: 'An inspection task passed to you' },
    paragraphs: [
      {
        vi: `Nhiệm vụ kiểm tra mã ${code} được chuyển giao cho Đội; các thời hạn giữ nguyên. Nội dung chi tiết chỉ xem được sau khi đăng nhập.`,
        en: `Inspection task ${code} is now your team’s; its dates stay as they are. Details can be seen only after signing in.`,
      },
      rules,
    ],
  }
}

/** The team's superior gave a task more time. */
export const inspectionExtended = ({ entry, context }: Telling): Letter => {
  const { code } = entry.subject
  const until = dateOf(textOf(entry, 'until') ?? entry.at, context)
  return {
    subject: `[Gia hạn] Nhiệm vụ kiểm tra: ${code}`,
    headline: { vi: 'Nhiệm vụ kiểm tra được gia hạn', en: 'An inspection task has more time' },
    paragraphs: [
      {
        vi: `Nhiệm vụ kiểm tra mã ${code} được gia hạn đến ngày ${until}. Lý do xem sau khi đăng nhập.`,
        en: `Inspection task ${code} now has until ${until}. The reason can be seen after signing in.`,
      },
    ],
  }
}

/** A task that the team no longer has. */
export const inspectionWithdrawn = ({ entry }: Telling): Letter => {
  const { code } = entry.subject
  const reassigned = textOf(entry, 'because') === 'reassigned'
  return {
    subject: `[Thôi giao] Nhiệm vụ kiểm tra: ${code}`,
    headline: { vi: 'Nhiệm vụ kiểm tra không còn giao cho Đội', en: 'An inspection task is no longer the team’s' },
    paragraphs: [
      reassigned
        ? {
            vi: `Nhiệm vụ kiểm tra mã ${code} đã được chuyển giao cho Đội khác. Đội không phải thực hiện tiếp.`,
            en: `Inspection task ${code} was passed to another team. Yours need not go on with it.`,
          }
        : {
            vi: `Nhiệm vụ kiểm tra mã ${code} đã được hủy, có nêu lý do. Đội không phải thực hiện tiếp.`,
            en: `Inspection task ${code} was called off, with a reason. The team need not go on with it.`,
          },
    ],
  }
}

/** A measure that a team recommends to a body, with the clock for its answer. */
export const measureRecommended = ({ entry, context }: Telling): Letter => {
  const { code } = entry.subject
  const due = momentOf(textOf(entry, 'due') ?? entry.at, context)
  const text = bi((language) =>
    language === 'vi'
      ? `Qua kiểm tra (mã ${code}), Đội kiểm tra có kiến nghị gửi Quý cơ quan. Đề nghị xem xét và trả lời trước ${due.vi} tại liên kết dưới đây.`
      : `After inspection ${code} the team recommends a measure to your body. Please consider it and answer by ${due.en} at the link.`,
  )
  return {
    subject: `[Kiến nghị] Đề nghị trả lời: ${code}`,
    headline: { vi: 'Kiến nghị sau kiểm tra', en: 'A recommendation after an inspection' },
    paragraphs: [text],
  }
}
