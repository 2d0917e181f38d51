import type { Letter } from './letter.ts'
import { matterOf } from './matter.ts'
import type { Telling } from './words.ts'
import { agencyName, momentOf, textOf } from './words.ts'

const agencyOf = ({ entry, context }: Telling) => agencyName(textOf(entry, 'agency') ?? '', context)

const dueOf = ({ entry, context }: Telling) => momentOf(textOf(entry, 'due') ?? entry.at, context)

/** A workflow of the plan has begun. */
export const dossierOpened = (telling: Telling): Letter => {
  const { code } = telling.entry.subject
  const [matter, agency, due] = [matterOf(telling), agencyOf(telling), dueOf(telling)]
  return {
    subject: `[Hồ sơ mới] ${matter.vi}: ${code}`,
    headline: { vi: 'Hồ sơ mới', en: 'A new dossier' },
    paragraphs: [
      {
        vi: `Hồ sơ mã ${code} («${matter.vi}», ${agency.vi}) đã được mở. Bước đầu tiên có hạn ${due.vi}. Nội dung xem tại liên kết dưới đây.`,
        en: `Dossier ${code} («${matter.en}», ${agency.en}) has been opened. Its first step is due ${due.en}; what is asked stands at the link.`,
      },
    ],
  }
}

/** It is somebody else's turn now. */
export const dossierMoved = (telling: Telling): Letter => {
  const { code } = telling.entry.subject
  const [matter, agency, due] = [matterOf(telling), agencyOf(telling), dueOf(telling)]
  return {
    subject: `[Đến lượt xử lý] ${matter.vi}: ${code}`,
    headline: { vi: 'Hồ sơ đến lượt xử lý', en: 'A dossier waits for you' },
    paragraphs: [
      {
        vi: `Hồ sơ mã ${code} («${matter.vi}», ${agency.vi}) đến bước cần Quý cơ quan xử lý, hạn ${due.vi}. Nội dung xem tại liên kết dưới đây.`,
        en: `Dossier ${code} («${matter.en}», ${agency.en}) has come to a step that waits for your body, due ${due.en}; what is asked stands at the link.`,
      },
    ],
  }
}

/** It came to an end. */
export const dossierClosed = (telling: Telling): Letter => {
  const { code } = telling.entry.subject
  const [matter, agency] = [matterOf(telling), agencyOf(telling)]
  return {
    subject: `[Kết thúc hồ sơ] ${matter.vi}: ${code}`,
    headline: { vi: 'Hồ sơ đã kết thúc', en: 'A dossier is closed' },
    paragraphs: [
      {
        vi: `Hồ sơ mã ${code} («${matter.vi}», ${agency.vi}) đã kết thúc. Kết quả xem tại liên kết dưới đây.`,
        en: `Dossier ${code} («${matter.en}», ${agency.en}) is closed. The outcome stands at the link.`,
      },
    ],
  }
}

/** A step has more time. */
export const dossierExtended = (telling: Telling): Letter => {
  const { entry, context } = telling
  const { code } = entry.subject
  const matter = matterOf(telling)
  const until = momentOf(textOf(entry, 'until') ?? entry.at, context)
  return {
    subject: `[Gia hạn] ${matter.vi}: ${code}`,
    headline: { vi: 'Thời hạn được gia hạn', en: 'The deadline was extended' },
    paragraphs: [
      {
        vi: `Bước hiện tại của hồ sơ mã ${code} («${matter.vi}») được gia hạn đến ${until.vi}. Lý do được ghi tại liên kết dưới đây.`,
        en: `The present step of dossier ${code} («${matter.en}») was given more time: until ${until.en}. The reason stands at the link.`,
      },
    ],
  }
}
