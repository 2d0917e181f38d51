import type { Fact } from '../../events/index.ts'
import type { Aggregate, Context, Decision, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import type { Days } from './calendar-days.ts'
import { changedDays, refuseDays } from './calendar-days.ts'
import type { CalendarState, EnteredYear } from './calendar-state.ts'
import { calendarState, newCalendar } from './calendar-state.ts'
import { notThere } from './domain-error.ts'

/** `enter` takes the place of what was entered about the year before; its words have been put beside the calendar under their id. */
export type CalendarCommand = { readonly type: 'open' } | (Days & { readonly type: 'enter'; readonly words: string })

type CalendarDecision = Decision<CalendarState, Fact>

const enter = (
  state: CalendarState,
  command: Extract<CalendarCommand, { type: 'enter' }>,
  context: Context,
): CalendarDecision => {
  refuseDays(state, command, context)
  const { year, confirmed, words } = command
  const [daysOff, workingSaturdays] = [[...command.holidays].sort(), [...command.workingSaturdays].sort()]
  const changed = changedDays(state.years[String(year)], command)
  const entered: EnteredYear = { holidays: daysOff, workingSaturdays, confirmed, words, at: context.now, by: context.by }
  return {
    state: { ...state, years: { ...state.years, [year]: entered } },
    facts: [{ type: 'calendar.changed', data: { year, daysOff, workingSaturdays, changed, confirmed } }],
  }
}

const decide = (state: CalendarState | undefined, command: CalendarCommand | Wake, context: Context): CalendarDecision => {
  if (command.type === 'open') return state ? unchanged(state) : { state: newCalendar(context.programme.id), facts: [] }
  if (!state) throw notThere('calendar')
  return command.type === 'enter' ? enter(state, command, context) : unchanged(state)
}

/** What was entered beside the calendar of the programme, by its administrator and for days still to come; it holds for every decision after it. */
export const calendarChanges: Aggregate<CalendarState, CalendarCommand, Fact> = {
  kind: 'calendar',
  parse: (value) => calendarState.parse(value),
  decide,
  dueAt: () => undefined,
  index: () => ({}),
  parties: (_state, { programme }) => ({ administrator: [programme.posts.administrator] }),
}
