import { periodsOf } from '../domain/periods.ts'
import type { Bi } from '../domain/programme.ts'
import { dutyById, postName } from '../domain/programme-lookup.ts'
import type { Telling } from './words.ts'
import { agencyName, bi, dateOf, inSentence, textOf, twoDigits } from './words.ts'

const dutyOf = ({ entry, context }: Telling) => dutyById(context.programme, textOf(entry, 'duty') ?? '')

/** «Số liệu tính từ ngày … đến hết ngày …», when the period is one of the programme's own. */
const windowOf = (telling: Telling): Bi => {
  const { entry, context } = telling
  const { programme } = context
  const duty = dutyOf(telling)
  const periods = duty?.track === 'report' ? periodsOf(duty, programme.from, programme.until, programme) : []
  const found = periods.find(({ period }) => period === textOf(entry, 'period'))
  if (!found) return { vi: '', en: '' }
  const [first, last] = [dateOf(found.windowFrom, context), dateOf(found.windowUntil, context)]
  return {
    vi: ` Số liệu tính từ ngày ${first} đến hết ngày ${last}.`,
    en: ` Figures run from ${first} to the end of ${last}.`,
  }
}

const groundOf = (telling: Telling): Bi => {
  const { name } = telling.context.programme
  const duty = dutyOf(telling)
  if (duty && 'source' in duty) return { vi: `Căn cứ ${duty.source}`, en: `Under ${duty.source}` }
  const [section] = duty?.ref.match(/^[IVX]+(\.\d+)?( ¶\d+)?/) ?? []
  const at: Bi = section ? { vi: `mục ${section}, `, en: `section ${section} of ` } : { vi: '', en: '' }
  return { vi: `Thực hiện ${at.vi}${inSentence(name.vi)}`, en: `Under ${at.en}the ${name.en}` }
}

const leftOf = (days: number): Bi =>
  days === 1 ? { vi: 'ngày mai', en: 'tomorrow' } : { vi: `còn ${twoDigits(days)} ngày`, en: `${days} days from now` }

const help = ({ context }: Telling): Bi => {
  const contact = postName(context.programme, `${context.programme.lead}.contact`)
  return {
    vi: `Trường hợp có vướng mắc, xin liên hệ: ${contact.vi}.`,
    en: `If something stands in the way, ask: ${contact.en}.`,
  }
}

/** What the nearer reminders ask for, by how many days are left at least. */
const asks: readonly { readonly from: number; readonly ask: Bi }[] = [
  {
    from: 4,
    ask: {
      vi: 'Đến thời điểm này, hệ thống chưa ghi nhận việc hoàn thành. Đề nghị Quý cơ quan quan tâm hoàn thành đúng hạn.',
      en: 'Nothing has been recorded so far. Please see that it is done in time.',
    },
  },
  {
    from: 2,
    ask: {
      vi: 'Đề nghị Quý cơ quan rà soát, hoàn thiện và cập nhật.',
      en: 'Please check, complete and enter it.',
    },
  },
  {
    from: 0,
    ask: { vi: 'Đề nghị Quý cơ quan hoàn thành trước thời hạn này.', en: 'Please have it done by then.' },
  },
]

const first = (telling: Telling, matter: Bi, due: Bi, left: Bi): readonly Bi[] => {
  const lead = agencyName(telling.context.programme.lead, telling.context)
  const [ground, window] = [groundOf(telling), windowOf(telling)]
  return [
    {
      vi: `${ground.vi}, ${lead.vi} trân trọng thông báo: hạn của việc «${matter.vi}» là ${due.vi}, ${left.vi}.${window.vi}`,
      en: `${ground.en}, ${lead.en} informs you: «${matter.en}» is due ${due.en}, ${left.en}.${window.en}`,
    },
    {
      vi: 'Đề nghị Quý cơ quan phân công đầu mối, chuẩn bị nội dung và cập nhật tại liên kết dưới đây.',
      en: 'Please name who is in charge, prepare the content and enter it at the link.',
    },
  ]
}

/** What a reminder says before the day: the early one gives the ground and the figures' window, the later ones press more and offer help. */
export const aheadOf = (telling: Telling, matter: Bi, due: Bi, days: number): readonly Bi[] => {
  const left = leftOf(days)
  if (days > 7) return first(telling, matter, due, left)
  const sentence: Bi = {
    vi: `Hạn của việc «${matter.vi}» là ${due.vi}, ${left.vi}.`,
    en: `«${matter.en}» is due ${due.en}, ${left.en}.`,
  }
  const ask = asks.find(({ from }) => days >= from)?.ask ?? { vi: '', en: '' }
  const paragraph = bi((language) => `${sentence[language]} ${ask[language]}`)
  return days > 1 && days <= 3 ? [paragraph, help(telling)] : [paragraph]
}
