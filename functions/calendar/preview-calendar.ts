import { daysOf } from '../../shared/calendar/enter-days.ts'
import { previewDays } from '../../shared/calendar/preview-days.ts'
import { previewCalendar } from '../../shared/contracts/calendar.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'

/** Shows what would move if these days were entered, before anything is. */
export const handler = onRequest(previewCalendar, async ({ params, body, context }) =>
  previewDays(daysOf(Number(params.year), body), context),
)
