import { enterDays, wordsOf } from '../../shared/calendar/enter-days.ts'
import { changeCalendar } from '../../shared/contracts/calendar.ts'
import { calendarView } from '../../shared/domain/calendar-view.ts'
import { namesIn } from '../../shared/domain/names.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { contextAsCompiled } from '../../shared/lambda/programme-in-force.ts'

/** The administrator enters days off and working Saturdays that the programme does not know; what is open is armed anew. */
export const handler = onRequest(changeCalendar, async ({ params, body: { rev, ...entry }, context }) => {
  const year = Number(params.year)
  const { stored, tooEarly } = await enterDays(year, entry, rev, context)
  const { programme } = contextAsCompiled(context.by)
  const view = calendarView(year, stored, await wordsOf(stored.state, year), programme, context)
  return { ...view, tooEarly, names: namesIn({ view, tooEarly }, programme) }
})
