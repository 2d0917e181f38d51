import type { Context } from './aggregate.ts'
import { mayAct } from './authorisation.ts'
import { calendarChanges } from './calendar-changes.ts'
import type { CalendarState, EnteredYear } from './calendar-state.ts'
import { notThere } from './domain-error.ts'
import type { PlainDate } from './instant.ts'
import { namesIn } from './names.ts'
import type { Bi, Programme } from './programme.ts'

/** What was written about an entered day: how it is called, and why. */
export interface DayWords {
  readonly name?: { readonly vi: string; readonly en?: string | undefined } | undefined
  readonly note?: string | undefined
}

/** The words of all days of one entry, by day. */
export type WordsOfDays = Readonly<Record<PlainDate, DayWords>>

const inBoth = ({ vi, en = vi }: NonNullable<DayWords['name']>): Bi => ({ vi, en })

const enteredView = ({ words: _, holidays, workingSaturdays, ...entered }: EnteredYear, words: WordsOfDays): object => {
  const dayView = (date: PlainDate): object => {
    const { name, note } = words[date] ?? {}
    return { date, ...(name ? { name: inBoth(name) } : {}), ...(note === undefined ? {} : { note }) }
  }
  return { ...entered, holidays: holidays.map(dayView), workingSaturdays: workingSaturdays.map(dayView) }
}

/** One year: what the programme says as it was compiled, what was entered beside it, and whether the acting post may enter more. */
export const calendarView = (
  year: number,
  stored: { readonly state: CalendarState; readonly rev: number } | undefined,
  words: WordsOfDays,
  compiled: Programme,
  context: Context,
): object => {
  const own = compiled.calendar.years.find((each) => each.year === year)
  if (!own) throw notThere('year in the calendar of this programme')
  const { source, ...days } = own
  const entered = stored?.state.years[String(year)]
  const may = mayAct('calendar', 'enter', context.by, calendarChanges.parties(stored?.state, context))
  const view = {
    id: compiled.id,
    year,
    years: compiled.calendar.years.map((each) => each.year),
    rev: stored?.rev ?? 0,
    now: context.now,
    mayDo: may ? ['enter', 'preview'] : [],
    source,
    confirmed: own.confirmed || entered?.confirmed === true,
    programme: days,
    ...(entered ? { entered: enteredView(entered, words) } : {}),
  }
  return { ...view, names: namesIn(view, compiled) }
}
