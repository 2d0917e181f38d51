import type { Context } from './aggregate.ts'
import { localDate, weekday } from './calendar.ts'
import type { CalendarState, EnteredYear } from './calendar-state.ts'
import type { FieldRefusal } from './domain-error.ts'
import { FieldsRefused, notThere } from './domain-error.ts'
import type { PlainDate } from './instant.ts'
import type { Programme } from './programme.ts'

/** The days of one year that are entered beside those of the programme, all of them. */
export interface Days {
  readonly year: number
  readonly holidays: readonly PlainDate[]
  readonly workingSaturdays: readonly PlainDate[]
  readonly confirmed: boolean
}

type List = 'holidays' | 'workingSaturdays'
type Lists = Readonly<Record<List, readonly PlainDate[]>>

const lists: readonly List[] = ['holidays', 'workingSaturdays']
const other: Readonly<Record<List, List>> = { holidays: 'workingSaturdays', workingSaturdays: 'holidays' }
const saturday = 6

/** What the programme itself says of a year, without what was entered; only years that it knows can be added to. */
const ownDays = ({ calendar }: Programme, year: number, entered: EnteredYear | undefined): Lists => {
  const own = calendar.years.find((each) => each.year === year)
  if (!own) throw notThere('year in the calendar of this programme')
  return {
    holidays: own.holidays.map(({ date }) => date).filter((date) => !entered?.holidays.includes(date)),
    workingSaturdays: own.workingSaturdays.filter((date) => !entered?.workingSaturdays.includes(date)),
  }
}

const difference = (one: readonly PlainDate[], two: readonly PlainDate[]): PlainDate[] => [
  ...one.filter((date) => !two.includes(date)),
  ...two.filter((date) => !one.includes(date)),
]

/** The days that begin or cease to be off, or to be worked, in their order. */
export const changedDays = (before: Lists | undefined, after: Lists): PlainDate[] =>
  lists.flatMap((list) => difference(before?.[list] ?? [], after[list])).sort()

const faultOf = (days: Days, own: Lists, list: List, index: number): { code: string; detail: string } | undefined => {
  const date = days[list][index] ?? ''
  if (!date.startsWith(`${days.year}-`)) return { code: 'other-year', detail: `Not a day of ${days.year}` }
  if (days[list].indexOf(date) !== index) return { code: 'twice', detail: 'Given twice' }
  if (own[list].includes(date)) return { code: 'known', detail: 'The programme has this day already' }
  if ([...own[other[list]], ...days[other[list]]].includes(date))
    return { code: 'contradiction', detail: 'A day is either off or worked' }
  if (list === 'workingSaturdays' && weekday(date) !== saturday) return { code: 'no-saturday', detail: 'Not a Saturday' }
  return undefined
}

const pointerTo = (list: List, index: number): string => (index < 0 ? `/${list}` : `/${list}/${index}/date`)

const faults = (days: Days, own: Lists): FieldRefusal[] =>
  lists.flatMap((list) =>
    days[list].flatMap((_, index) => {
      const fault = faultOf(days, own, list, index)
      return fault ? [{ pointer: pointerTo(list, index), ...fault }] : []
    }),
  )

const pastFaults = (before: Lists | undefined, days: Days, today: PlainDate): FieldRefusal[] =>
  lists.flatMap((list) =>
    difference(before?.[list] ?? [], days[list])
      .filter((date) => date < today)
      .map((date) => ({
        pointer: pointerTo(list, days[list].indexOf(date)),
        code: 'in-the-past',
        detail: `${date} is over; what was decided by it stays`,
      })),
  )

/** Refuses days that contradict each other or the programme, and every change to a day that is over, naming each. */
export const refuseDays = (state: CalendarState | undefined, days: Days, { programme, calendar, now }: Context): void => {
  const before = state?.years[String(days.year)]
  const found = [...faults(days, ownDays(programme, days.year, before)), ...pastFaults(before, days, localDate(calendar, now))]
  if (found.length > 0)
    throw new FieldsRefused('invalid', 'Some days are not acceptable; mend those named and send it again.', found)
}
