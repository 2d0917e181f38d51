import type { Bi } from '../language/language.tsx'
import { type Client, path } from './client.ts'
import { type History, readHistory } from './history.ts'
import type { Names } from './names.ts'

/** A day that was entered beside those of the programme; a day off has a name. */
export interface EnteredDay {
  readonly date: string
  readonly name?: Bi
  readonly note?: string
}

/** What was entered about a year, all of it, and by whom. */
export interface Entered {
  readonly holidays: readonly EnteredDay[]
  readonly workingSaturdays: readonly EnteredDay[]
  readonly confirmed: boolean
  readonly at: string
  readonly by: string
}

/** The calendar of one year. */
export interface CalendarView {
  readonly id: string
  readonly year: number
  readonly years: readonly number[]
  readonly rev: number
  readonly mayDo: readonly string[]
  readonly source: string
  readonly confirmed: boolean
  readonly programme: {
    readonly confirmed: boolean
    readonly holidays: readonly { readonly date: string; readonly name: Bi }[]
    readonly workingSaturdays: readonly string[]
  }
  readonly entered?: Entered
  readonly names: Names
}

interface Move {
  readonly from: string
  readonly to: string
}

/** An open item whose next alarm moves; without an id it may not be read. */
export interface MovedItem {
  readonly kind: string
  readonly id?: string
  readonly code: string
  readonly owner: string
  readonly status: string
  readonly duty?: string
  readonly period?: string
  readonly alarm: Move
}

/** A report that days leave less than a working day after what it needs: its cut-off or, by `source`, another report. */
export interface TooEarly {
  readonly duty: string
  readonly period: string
  readonly due: string
  readonly needed: string
  readonly source?: string
}

/** The calendar after days were entered, with the reports that they leave too little time. */
export interface EnteredCalendar extends CalendarView {
  readonly tooEarly: readonly TooEarly[]
}

/** What would move if days were entered. */
export interface CalendarPreview {
  readonly open: readonly MovedItem[]
  readonly more: number
  readonly planned: readonly { readonly duty: string; readonly period: string; readonly due: Move; readonly owners: number }[]
  readonly tooEarly: readonly TooEarly[]
  readonly names: Names
}

/** The calendar of a year with what happened to it. */
export const readCalendar = async (client: Client, year: string): Promise<{ view: CalendarView; history: History }> => {
  const view = await client.get<CalendarView>(path('calendar', year))
  return { view, history: await readHistory(client, 'calendar', view.id) }
}
