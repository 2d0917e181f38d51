import type { PlainDate } from './instant.ts'

const padded = (number: number): string => String(number).padStart(2, '0')

/** «ngày 05 tháng 01 năm 2017»: a nought before days under 10 and before January and February, as official documents have it. */
export const vietnameseDate = (date: PlainDate): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return `ngày ${padded(day)} tháng ${month <= 2 ? padded(month) : month} năm ${year}`
}

/** «1.234,5»: written by hand, so that it does not depend on the language data of the machine. */
export const vietnameseNumber = (value: number): string => {
  const [whole = '', decimals] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`
}
