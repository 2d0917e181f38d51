import type { Days } from './calendar-days.ts'
import type { CalendarState } from './calendar-state.ts'
import type { PlainDate } from './instant.ts'
import type { Programme } from './programme.ts'

type Entered = Omit<Days, 'year'>

/** Rules ask for days only; how a day is called lies with what was entered. */
const unnamed = { vi: '', en: '' }

const but = (dates: readonly PlainDate[], gone: readonly PlainDate[] = []): PlainDate[] =>
  dates.filter((date) => !gone.includes(date))

/** The programme with the days that one year has beside its own: `before`, which it holds now, give way to `after`. */
export const withDays = (programme: Programme, year: number, before: Entered | undefined, after: Entered): Programme => {
  const { calendar } = programme
  const years = calendar.years.map((own) =>
    own.year === year
      ? {
          ...own,
          confirmed: own.confirmed || after.confirmed,
          holidays: [
            ...own.holidays.filter(({ date }) => !before?.holidays.includes(date)),
            ...after.holidays.map((date) => ({ date, name: unnamed })),
          ],
          workingSaturdays: [...but(own.workingSaturdays, before?.workingSaturdays), ...after.workingSaturdays],
        }
      : own,
  )
  return { ...programme, calendar: { ...calendar, years } }
}

/** The programme with the calendar in force: its own days and all that were entered. */
export const withCalendar = (programme: Programme, state: CalendarState | undefined): Programme =>
  Object.entries(state?.years ?? {}).reduce(
    (before, [year, entered]) => withDays(before, Number(year), undefined, entered),
    programme,
  )
