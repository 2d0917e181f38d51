import type { Language } from '../../shared/contracts/pages.ts'
import { type Calendar, localDate } from '../../shared/domain/calendar.ts'
import type { Instant, PlainDate } from '../../shared/domain/instant.ts'
import type { Bi, Programme } from '../../shared/domain/programme.ts'
import { citizen as en } from '../i18n/en/citizen.ts'
import { citizenForm as enForm } from '../i18n/en/citizen-form.ts'
import { citizenPages as enPages } from '../i18n/en/citizen-pages.ts'
import { citizenStatus as enStatus } from '../i18n/en/citizen-status.ts'
import { citizen as vi } from '../i18n/vi/citizen.ts'
import { citizenForm as viForm } from '../i18n/vi/citizen-form.ts'
import { citizenPages as viPages } from '../i18n/vi/citizen-pages.ts'
import { citizenStatus as viStatus } from '../i18n/vi/citizen-status.ts'

const words = {
  vi: { ...vi, form: viForm, status: viStatus, page: viPages },
  en: { ...en, form: enForm, status: enStatus, page: enPages },
}

type Words = (typeof words)['vi']

/** What every page is made from. */
export interface View {
  readonly language: Language
  readonly words: Words
  readonly programme: Programme
  readonly today: PlainDate
  readonly assets: { readonly css: string; readonly js: string; readonly icon: string }
}

/** What a function knows of a request for a page. */
export interface Visit {
  readonly language: Language
  readonly programme: Programme
  readonly now: Instant
  readonly assets: View['assets']
}

/** The words, the programme and the day of a visit. */
export const viewOf = ({ language, programme, now, assets }: Visit): View => {
  const calendar: Calendar = { ...programme.calendar, zone: programme.zone }
  return { language, words: words[language], programme, today: localDate(calendar, now), assets }
}

/** A name of the programme in the language of the page. */
export const say = ({ language }: View, text: Bi): string => text[language]

/** A day as people write it. */
export const dateText = ({ words }: View, date: PlainDate): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return words.time.date(year, month, day)
}

/** A limit of the programme in words. */
export const limitText = (
  { words: { time } }: View,
  limit: { minutes: number } | { days: number } | { workingDays: number },
): string => {
  if ('workingDays' in limit) return time.workingDays(limit.workingDays)
  if ('days' in limit) return time.days(limit.days)
  return limit.minutes % 60 === 0 ? time.hours(limit.minutes / 60) : time.minutes(limit.minutes)
}
