import type { Calendar } from './calendar.ts'
import { localDate, plusDays } from './calendar.ts'
import type { OpenDossierFor } from './dossier-command.ts'
import { dayInYearOf, limitDay } from './dossier-course.ts'
import type { Instant, PlainDate } from './instant.ts'
import { type Span, spansOf } from './periods.ts'
import type { Dossier, Programme } from './programme.ts'
import { membersOf } from './programme-lookup.ts'

type ByCalendar = Extract<Dossier['opens'], { by: 'calendar' }>

const opensOn = ({ on }: ByCalendar, { from }: Span): PlainDate =>
  'month' in on ? dayInYearOf(from, on.month, on.day) : plusDays(from, -on.beforePeriod.days)

/** The last day on which there is still something to begin: that of the first step, else that of the period. */
const beginsUntil = ({ states: [first] }: Dossier, span: Span, calendar: Calendar): PlainDate =>
  (first && !first.end && limitDay(first.limit, span, calendar)) || span.until

/** The value under which the period index lists the dossiers of a workflow for a period. */
export const dossiersOf = (workflow: string, period: string): string => `dossier#${workflow}#${period}`

/**
 * The dossiers that the calendar should have opened by now: of each workflow the periods whose day has come and whose first step can still
 * be done in time, so that a start in mid-programme begins nothing that is over. The same every day, so that to open it again changes nothing.
 */
export const dossiersToOpen = (programme: Programme, now: Instant): OpenDossierFor[] => {
  const calendar = { ...programme.calendar, zone: programme.zone }
  const today = localDate(calendar, now)
  return programme.dossiers.flatMap((workflow) => {
    const { id, opens } = workflow
    if (opens.by !== 'calendar') return []
    return spansOf(opens.every, programme)
      .filter((span) => opensOn(opens, span) <= today && today <= beginsUntil(workflow, span, calendar))
      .flatMap(({ name, from, until }) =>
        opens.for
          .flatMap((ref) => membersOf(programme, ref, today))
          .map((agency): OpenDossierFor => {
            const days = { from, until }
            return { type: 'open', id: `${id}~${agency}~${name}`, workflow: id, agency, period: name, days }
          }),
      )
  })
}
