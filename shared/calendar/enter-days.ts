import type { Context } from '../domain/aggregate.ts'
import { refuseUnlessAllowed } from '../domain/authorisation.ts'
import { calendarChanges } from '../domain/calendar-changes.ts'
import { type Days, refuseDays } from '../domain/calendar-days.ts'
import { withDays } from '../domain/calendar-in-force.ts'
import { newlyTooEarly } from '../domain/calendar-preview.ts'
import type { CalendarState } from '../domain/calendar-state.ts'
import type { DayWords, WordsOfDays } from '../domain/calendar-view.ts'
import type { TooEarly } from '../domain/due-order.ts'
import type { PlainDate } from '../domain/instant.ts'
import { refusePersonalData } from '../domain/text-screening.ts'
import { commit } from '../store/commit.ts'
import { commitWithText } from '../store/commit-with-text.ts'
import type { Stored } from '../store/state-item.ts'
import { getText } from '../store/texts.ts'

interface NamedDay extends DayWords {
  readonly date: PlainDate
}

/** The days of a year as an official enters them, with their words. */
export interface Entry {
  readonly holidays: readonly NamedDay[]
  readonly workingSaturdays: readonly NamedDay[]
  readonly confirmed: boolean
}

/** The bare days of an entry. */
export const daysOf = (year: number, { holidays, workingSaturdays, confirmed }: Entry): Days => ({
  year,
  confirmed,
  holidays: holidays.map(({ date }) => date),
  workingSaturdays: workingSaturdays.map(({ date }) => date),
})

const screen = ({ holidays, workingSaturdays }: Entry): void => {
  for (const [list, days] of Object.entries({ holidays, workingSaturdays }))
    for (const [index, { name, note }] of days.entries())
      for (const [field, text] of Object.entries({ 'name.vi': name?.vi, 'name.en': name?.en, note }))
        if (text !== undefined) refusePersonalData(text, `${list}.${index}.${field}`)
}

/**
 * Enters the days of a year in place of those entered before; the first entry opens the programme's calendar item. From this write on the
 * days hold for every decision, and its event has the alarms of what is open computed anew. Returns with it the reports that have too little
 * time now after what they need: days off are a fact, so that is no reason to refuse them. Throws DomainError.
 */
export const enterDays = async (
  year: number,
  entry: Entry,
  rev: number,
  context: Context,
): Promise<{ stored: Stored<CalendarState>; tooEarly: TooEarly[] }> => {
  const { id } = context.programme
  screen(entry)
  refuseUnlessAllowed('calendar', 'enter', context.by, calendarChanges.parties(undefined, context))
  const days = daysOf(year, entry)
  const { state } = await commit(calendarChanges, id, { type: 'open' }, { ...context, by: 'system' })
  refuseDays(state, days, context)
  const words = Object.fromEntries([...entry.holidays, ...entry.workingSaturdays].map(({ date, ...said }) => [date, said]))
  const stored = await commitWithText(calendarChanges, id, words, context, rev, (text) => ({
    type: 'enter',
    ...days,
    words: text,
  }))
  const after = withDays(context.programme, year, state.years[String(year)], days)
  return { stored, tooEarly: newlyTooEarly(context, after) }
}

/** What was written about the entered days of a year. */
export const wordsOf = async (state: CalendarState | undefined, year: number): Promise<WordsOfDays> => {
  const words = state?.years[String(year)]?.words
  return state && words !== undefined ? (((await getText('calendar', state.id, words)) as WordsOfDays | undefined) ?? {}) : {}
}
