import { wordsOf } from '../../shared/calendar/enter-days.ts'
import { showCalendar } from '../../shared/contracts/calendar.ts'
import { calendarChanges } from '../../shared/domain/calendar-changes.ts'
import { calendarView } from '../../shared/domain/calendar-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { contextAsCompiled } from '../../shared/lambda/programme-in-force.ts'
import { load } from '../../shared/store/commit.ts'

/** One year of the calendar: what the programme says, and what was entered beside it. */
export const handler = onRequest(showCalendar, async ({ params, context }) => {
  const year = Number(params.year)
  const { programme } = contextAsCompiled(context.by)
  const stored = await load(calendarChanges, programme.id)
  return calendarView(year, stored, await wordsOf(stored?.state, year), programme, context)
})
