import { Refusal } from '../api/refusal.ts'
import { isTicked, textIn } from '../forms/values.ts'
import type { Row } from './rows.ts'

/** The two lists of days, by what the API calls them. */
export type ListName = 'holidays' | 'workingSaturdays'

export type Lists = Readonly<Record<ListName, readonly Row[]>>

/** What the field of a line is called, `holidays.3.date`. */
export const fieldName = (list: ListName, { key }: Row, part: string): string => `${list}.${key}.${part}`

const noteIn = (values: FormData, list: ListName, row: Row): { note?: string } => {
  const note = textIn(values, fieldName(list, row, 'note'))
  return note === '' ? {} : { note }
}

const dateIn = (values: FormData, list: ListName, row: Row): string => textIn(values, fieldName(list, row, 'date'))

/** All days of a year as the form has them, in the order of its lines. */
export const entryIn = (values: FormData, { holidays, workingSaturdays }: Lists) => ({
  holidays: holidays.map((row) => {
    const en = textIn(values, fieldName('holidays', row, 'name.en'))
    const vi = textIn(values, fieldName('holidays', row, 'name.vi'))
    return {
      date: dateIn(values, 'holidays', row),
      name: { vi, ...(en === '' ? {} : { en }) },
      ...noteIn(values, 'holidays', row),
    }
  }),
  workingSaturdays: workingSaturdays.map((row) => ({
    date: dateIn(values, 'workingSaturdays', row),
    ...noteIn(values, 'workingSaturdays', row),
  })),
  confirmed: isTicked(values, 'confirmed'),
})

const byLine = (lists: Lists, pointer: string): string =>
  pointer.replace(/^\/(holidays|workingSaturdays)\/(\d+)/, (whole, list: ListName, index: string) => {
    const row = lists[list][Number(index)]
    return row ? `/${list}/${row.key}` : whole
  })

/** The API names days by their place in what was sent; the form, by the lines they stand in. */
export const refusedByLine = (refusal: Refusal, lists: Lists): Refusal =>
  new Refusal(
    refusal.status,
    refusal.code,
    refusal.message,
    refusal.fields.map((field) => ({ ...field, pointer: byLine(lists, field.pointer) })),
  )
