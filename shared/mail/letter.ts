import type { Bi } from '../domain/programme.ts'
import { postName } from '../domain/programme-lookup.ts'
import { matterOf } from './matter.ts'
import type { Telling } from './words.ts'
import { agencyName, areaName, momentOf, textOf } from './words.ts'

/** A letter about one notice: the subject of its mail, a headline, and paragraphs that correspond to each other in both languages. */
export interface Letter {
  readonly subject: string
  readonly headline: Bi
  readonly paragraphs: readonly Bi[]
}

/** A line of the table under a letter. */
export interface FactRow {
  readonly label: Bi
  readonly value: Bi
}

const row = (vi: string, en: string, value: Bi | undefined): FactRow[] => (value ? [{ label: { vi, en }, value }] : [])

/** What the table under a letter shows: code, matter, who owes it, where, until when. */
export const factRows = (telling: Telling): FactRow[] => {
  const { entry, context } = telling
  const name = (fact: string, of: (value: string) => Bi) => {
    const value = textOf(entry, fact)
    return value === undefined ? undefined : of(value)
  }
  const moment = (value: string) => momentOf(value, context)
  const urgent = entry.template === 'urgent'
  return [
    ...row('Mã', 'Code', { vi: entry.subject.code, en: entry.subject.code }),
    ...row('Việc', 'Matter', matterOf(telling)),
    ...row(
      'Đơn vị thực hiện',
      'Owed by',
      name('owner', (id) => (id.includes('.') ? postName(context.programme, id) : agencyName(id, context))),
    ),
    // Of an urgent tip-off, posts outside the first one learn that it exists and no more.
    ...row('Địa bàn', 'Area', urgent && textOf(entry, 'rung') ? undefined : name('area', (id) => areaName(id, context))),
    ...row('Hạn', 'Due', name('due', moment)),
    ...row('Hạn mới', 'New date', name('until', moment)),
    ...row('Hạn quyết định', 'Decide by', name('decideBy', moment)),
    ...row('Hạn kiểm tra', 'Inspect by', name('inspectBy', moment)),
    ...row('Hạn tiếp nhận', 'Accept by', name('acceptBy', moment)),
    ...row('Hạn gửi văn bản', 'Dispatch by', name('dispatchBy', moment)),
  ]
}
