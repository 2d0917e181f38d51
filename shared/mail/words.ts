import type { Context } from '../domain/aggregate.ts'
import { daysBetween, localDate, localTime, workingDaysBetween } from '../domain/calendar.ts'
import type { Instant, PlainDate } from '../domain/instant.ts'
import type { MailEntry } from '../domain/mail-state.ts'
import type { Post } from '../domain/post.ts'
import type { Bi } from '../domain/programme.ts'
import { agencyById, areaById, postName } from '../domain/programme-lookup.ts'

/** One notice as it is told to one post, with the programme that has the words for its ids. */
export interface Telling {
  readonly entry: MailEntry
  /** The post that the mail is for. */
  readonly post: Post
  readonly context: Context
}

/** A text in both languages, from one that is written once per language. */
export const bi = (write: (language: 'vi' | 'en') => string): Bi => ({ vi: write('vi'), en: write('en') })

/** The same in both languages: codes and dates. */
export const same = (text: string): Bi => ({ vi: text, en: text })

/** A fact that is a text, or undefined when the event has none of this name. */
export const textOf = ({ facts }: MailEntry, name: string): string | undefined => {
  const value = facts[name]
  return typeof value === 'string' ? value : undefined
}

/** When a notice's matter falls due; the moment it happened when it has no day of its own. */
export const dueOf = ({ entry }: Telling): string => textOf(entry, 'due') ?? entry.at

/** A fact that is a count, 0 when the event has none of this name. */
export const countOf = ({ facts }: MailEntry, name: string): number => {
  const value = facts[name]
  return typeof value === 'number' ? value : 0
}

/** A fact that is a list of ids. */
export const listOf = ({ facts }: MailEntry, name: string): string[] => {
  const value = facts[name]
  return Array.isArray(value) ? value : []
}

/** Two digits, as dates and day counts are written: 07. */
export const twoDigits = (n: number): string => String(n).padStart(2, '0')

const dayOf = (when: Instant | PlainDate, { calendar }: Context): PlainDate =>
  when.length === 10 ? when : localDate(calendar, when)

/** A moment or day as dd/mm/yyyy, the day in the programme's zone. */
export const dateOf = (when: Instant | PlainDate, context: Context): string => dayOf(when, context).split('-').reverse().join('/')

/** A moment with its time of day; the end of a day is just that day, since a duty may be done until then. */
export const momentOf = (when: Instant | PlainDate, context: Context): Bi => {
  const date = dateOf(when, context)
  const time = when.length === 10 ? '23:59' : localTime(context.calendar, when)
  return time === '23:59' ? same(date) : { vi: `${time} ngày ${date}`, en: `${time} on ${date}` }
}

/** How far a moment is from now: whole days ahead, working days behind, and whether it is over. */
export const distanceTo = (
  when: Instant | PlainDate,
  context: Context,
): { days: number; workingDaysLate: number; isOver: boolean } => {
  const today = localDate(context.calendar, context.now)
  const day = dayOf(when, context)
  const isOver = when.length === 10 ? day < today : when < context.now
  return { days: daysBetween(today, day), workingDaysLate: workingDaysBetween(context.calendar, day, today), isOver }
}

/** «còn 03 ngày», «quá hạn 02 ngày làm việc»: where a deadline stands now. */
export const standingOf = (when: Instant | PlainDate, context: Context): Bi => {
  const { days, workingDaysLate, isOver } = distanceTo(when, context)
  if (isOver && workingDaysLate > 0)
    return {
      vi: `quá hạn ${twoDigits(workingDaysLate)} ngày làm việc`,
      en: workingDaysLate === 1 ? '1 working day late' : `${workingDaysLate} working days late`,
    }
  if (isOver) return { vi: 'đã quá hạn', en: 'past its time' }
  if (days === 0) return { vi: 'đến hạn hôm nay', en: 'due today' }
  if (days === 1) return { vi: 'hạn cuối là ngày mai', en: 'due tomorrow' }
  return { vi: `còn ${twoDigits(days)} ngày`, en: `${days} days left` }
}

/** An agency's name; an unknown one shows its id. */
export const agencyName = (id: string, { programme }: Context): Bi => agencyById(programme, id)?.name ?? same(id)

/** An area's name; an unknown one shows its id. */
export const areaName = (id: string, { programme }: Context): Bi => areaById(programme, id)?.name ?? same(id)

/** The names of posts, one after the other. */
export const postNames = (posts: readonly string[], { programme }: Context): Bi =>
  bi((language) => posts.map((post) => postName(programme, post)[language]).join('; '))

/** Lower-cases the first letter, for a name in the middle of a sentence. */
export const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const roman = ['', 'I', 'II', 'III', 'IV']

/** A period in words: `2017-H1` is «6 tháng đầu năm 2017»; nothing for what happens once. */
export const periodName = (period: string): Bi | undefined => {
  const [, year = '', part = '', n = ''] = period.match(/^(\d{4})(?:-([HQ])(\d))?$/) ?? []
  if (part === 'H')
    return { vi: `6 tháng ${n === '1' ? 'đầu' : 'cuối'} năm ${year}`, en: `${n === '1' ? 'first' : 'second'} half of ${year}` }
  if (part === 'Q') return { vi: `quý ${roman[Number(n)]} năm ${year}`, en: `quarter ${n} of ${year}` }
  if (year) return { vi: `năm ${year}`, en: year }
  return /^\d{4}-\d{4}$/.test(period) ? { vi: `giai đoạn ${period}`, en: period } : undefined
}
