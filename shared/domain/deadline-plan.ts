import { localDate, plusDays } from './calendar.ts'
import type { OpenDeadline } from './deadline-command.ts'
import { openingDuties } from './deadline-parties.ts'
import type { Instant, PlainDate } from './instant.ts'
import { type Period, periodsOf } from './periods.ts'
import type { Duty, Programme } from './programme.ts'
import { ownersOf } from './programme-lookup.ts'

/** So many days before its due day a period is opened at the latest: a month before the first reminder, two weeks before the day. */
const horizonDays = 45

const isAhead = ({ due, windowFrom, windowUntil }: Period, today: PlainDate): boolean =>
  due <= plusDays(today, horizonDays) || (windowFrom <= today && today <= windowUntil)

/** Owners that exist on both days, so that a commune that ends before the day or begins after today is not asked. */
const ownersFor = (programme: Programme, duty: Duty, today: PlainDate, due: PlainDate): string[] => {
  const then = ownersOf(programme, duty, due)
  return ownersOf(programme, duty, today).filter((owner) => then.includes(owner))
}

/** The id of a duty of one agency for one period; the same every day, so that opening it again changes nothing. */
export const deadlineId = (duty: string, owner: string, period: string): string => `${duty}~${owner}~${period}`

/**
 * What should be open now: for every duty with deadlines and each of its owners, the periods whose day comes within 45 days or whose
 * window runs. Nothing whose day is over is ever named, so a start in mid-programme opens no past period and none is opened afterwards.
 */
export const deadlinesToOpen = (programme: Programme, now: Instant): OpenDeadline[] => {
  const today = localDate({ ...programme.calendar, zone: programme.zone }, now)
  return openingDuties(programme).flatMap((duty) =>
    periodsOf(duty, today, '9999-12-31', programme)
      .filter((period) => isAhead(period, today))
      .flatMap((period) =>
        ownersFor(programme, duty, today, period.due).map((owner): OpenDeadline => {
          const id = deadlineId(duty.id, owner, period.period)
          return { type: 'open', id, duty: duty.id, owner, ...period }
        }),
      ),
  )
}
