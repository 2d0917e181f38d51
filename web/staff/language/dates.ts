import { type Language, useLanguage } from './language.tsx'

/** The programme's zone; everybody who works with it works in it. */
const zone = 'Asia/Ho_Chi_Minh'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

const day: Intl.DateTimeFormatOptions = { day: '2-digit', month: '2-digit', year: 'numeric' }
const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** How numbers, days and moments are written; days as `2017-06-18` come from the API and belong to no zone. */
export const useDates = () => {
  const { language } = useLanguage()
  const write = (value: Date, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locales[language], options).format(value)
  return {
    number: (value: number) => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value),
    day: (plain: string) => write(new Date(`${plain}T00:00:00Z`), { ...day, timeZone: 'UTC' }),
    weekday: (plain: string) => write(new Date(`${plain}T00:00:00Z`), { weekday: 'long', ...day, timeZone: 'UTC' }),
    moment: (instant: string) => {
      const at = new Date(instant)
      return `${write(at, { ...time, timeZone: zone })}, ${write(at, { ...day, timeZone: zone })}`
    },
  }
}

/** The day of a moment in the programme's zone, `2017-06-18`. */
export const dayOf = (instant: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant))

/** Whole days from one day to another; negative when it is past. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The later of two days. */
export const laterDay = (one: string, other: string): string => (one > other ? one : other)
