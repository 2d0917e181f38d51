import type { Instant } from '../domain/instant.ts'
import type { MailEntry } from '../domain/mail-state.ts'
import type { Template } from '../domain/notices.ts'
import type { Bi } from '../domain/programme.ts'
import { letterOf } from './letter-of.ts'
import { matterOf } from './matter.ts'
import type { Telling } from './words.ts'
import { agencyName, distanceTo, momentOf, standingOf, textOf, twoDigits } from './words.ts'

/** How pressing a notice is, most pressing first; the order of a digest's sections. */
const sections = {
  urgent: { vi: 'Khẩn', en: 'Urgent' },
  escalation: { vi: 'Thông báo cấp trên', en: 'Notices to a supervisor' },
  answer: { vi: 'Cần xác nhận', en: 'To be confirmed' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  today: { vi: 'Đến hạn hôm nay', en: 'Due today' },
  new: { vi: 'Việc mới', en: 'New work' },
  reminder: { vi: 'Nhắc việc', en: 'Reminders' },
  information: { vi: 'Để biết', en: 'For information' },
} as const satisfies Record<string, Bi>

type SectionId = keyof typeof sections

const sectionOfTemplate: Readonly<Record<Exclude<Template, 'reminder' | 'contacts'>, SectionId>> = {
  urgent: 'urgent',
  escalation: 'escalation',
  'escalation-asked': 'answer',
  'unfounded-proposed': 'answer',
  'seal-change-proposed': 'answer',
  courtesy: 'reminder',
  'tip-off-new': 'new',
  'tip-off-conflict': 'new',
  'unfounded-refused': 'new',
  'message-left': 'new',
  'inspection-new': 'new',
  'inspection-reassigned': 'new',
  'inspection-extended': 'information',
  'inspection-withdrawn': 'information',
  'measure-recommended': 'new',
  'inspection-planned': 'new',
  'dossier-opened': 'new',
  'dossier-moved': 'new',
  'dossier-closed': 'information',
  'dossier-extended': 'information',
  'deadline-opened': 'new',
  'submission-received': 'new',
  'submission-returned': 'new',
  'submission-accepted': 'information',
  'deadline-extended': 'information',
  'deadline-waived': 'information',
  'seal-change-approved': 'information',
  'seal-change-dropped': 'information',
  'post-unreachable': 'new',
}

const kinds: Readonly<Record<string, Bi>> = {
  'tip-off': { vi: 'tin báo', en: 'tip-offs' },
  inspection: { vi: 'kiểm tra', en: 'inspections' },
  deadline: { vi: 'báo cáo, kế hoạch, nhiệm vụ', en: 'reports, plans and tasks' },
  agency: { vi: 'cơ quan', en: 'agencies' },
  dossier: { vi: 'hồ sơ', en: 'dossiers' },
}

/** Until when something has to be done about a notice, whatever its event calls it. */
const deadlineOf = (entry: MailEntry): Instant | undefined =>
  ['due', 'decideBy', 'inspectBy', 'acceptBy', 'until', 'dispatchBy']
    .map((fact) => textOf(entry, fact))
    .find((value) => value !== undefined)

const sectionOf = ({ entry, context }: Telling): SectionId => {
  if (entry.template !== 'reminder' && entry.template !== 'contacts') return sectionOfTemplate[entry.template]
  const { days, isOver } = distanceTo(textOf(entry, 'due') ?? entry.at, context)
  if (isOver) return 'overdue'
  return days === 0 ? 'today' : 'reminder'
}

/** One notice as a line of a digest. */
export interface DigestRow {
  readonly entry: MailEntry
  readonly matter: Bi
  readonly due?: Bi | undefined
  readonly standing?: Bi | undefined
}

/** Notices that are equally pressing and about the same kind of item, soonest first. */
export interface DigestSection {
  readonly id: SectionId
  readonly title: Bi
  readonly rows: readonly DigestRow[]
}

const isWork = (section: SectionId): boolean => section !== 'information'

const rowOf = (telling: Telling, section: SectionId): DigestRow => {
  const { entry, context } = telling
  const due = deadlineOf(entry)
  const owner = textOf(entry, 'owner') ?? textOf(entry, 'agency')
  const [matter, name] = [matterOf(telling), owner === undefined ? undefined : agencyName(owner, context)]
  const { headline } = letterOf(telling)
  const what =
    section === 'new' || section === 'information' || section === 'answer'
      ? { vi: `${headline.vi}: ${matter.vi}`, en: `${headline.en}: ${matter.en}` }
      : matter
  return {
    entry,
    matter: name && entry.subject.kind !== 'agency' ? { vi: `${what.vi} (${name.vi})`, en: `${what.en} (${name.en})` } : what,
    ...(due === undefined ? {} : { due: momentOf(due, context) }),
    ...(due === undefined || !isWork(section) || entry.template === 'courtesy' ? {} : { standing: standingOf(due, context) }),
  }
}

const soonestFirst = (a: MailEntry, b: MailEntry): number =>
  `${deadlineOf(a) ?? '9'}${a.key}` < `${deadlineOf(b) ?? '9'}${b.key}` ? -1 : 1

/** Puts the notices of a mail into sections by how pressing they are and by kind of item. */
export const digestOf = (tellings: readonly Telling[]): DigestSection[] => {
  const byPlace = Map.groupBy(tellings, (telling) => `${sectionOf(telling)}/${telling.entry.subject.kind}`)
  const order = Object.keys(sections)
  return [...byPlace.values()]
    .flatMap((group): DigestSection[] => {
      const [first] = group
      if (!first) return []
      const id = sectionOf(first)
      const kind = kinds[first.entry.subject.kind]
      const title = kind ? { vi: `${sections[id].vi}: ${kind.vi}`, en: `${sections[id].en}: ${kind.en}` } : sections[id]
      return [{ id, title, rows: group.toSorted((a, b) => soonestFirst(a.entry, b.entry)).map((telling) => rowOf(telling, id)) }]
    })
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

/** What a digest's subject says: how many things, and how many of each kind of pressure. */
export const digestSubject = (digest: readonly DigestSection[]): string => {
  const counts = new Map<SectionId, number>()
  for (const { id, rows } of digest) counts.set(id, (counts.get(id) ?? 0) + rows.length)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const parts = [...counts].map(([id, count]) => `${twoDigits(count)} ${sections[id].vi.toLowerCase()}`)
  return `${counts.has('urgent') ? '[KHẨN]' : '[Kẻng]'} ${twoDigits(total)} việc: ${parts.join(', ')}`
}
