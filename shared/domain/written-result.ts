import type { Context } from './aggregate.ts'
import { localDate, offsetFrom } from './calendar.ts'
import type { OpenDeadline } from './deadline-command.ts'
import { halfYearOf } from './deadline-occasion.ts'
import type { PlainDate } from './instant.ts'
import { endOfBusiness } from './programme-lookup.ts'

/** A visit that a team has recorded. */
export interface RecordedVisit {
  readonly inspection: string
  readonly code: string
  readonly team: string
  /** Its plan foresaw it, so its result belongs to that of the plan. */
  readonly planned?: true | undefined
  readonly on: PlainDate
}

/**
 * What a team owes after a visit that no plan foresaw: its result in writing, to the superior and the committee that the law names, as a deadline like any other
 * report. The same visit gives the same deadline, so that opening it again changes nothing. Undefined for a planned visit, and where the programme names no such duty.
 */
export const resultOwed = (visit: RecordedVisit, { programme, calendar, now }: Context): OpenDeadline | undefined => {
  const { writtenResult: duty, clocks } = programme
  if (duty === undefined || visit.planned) return undefined
  const due = localDate(calendar, offsetFrom(calendar, now, clocks.writtenResult, endOfBusiness(programme)))
  const { inspection, code, team, on } = visit
  return {
    type: 'open',
    id: `result~${inspection}`,
    duty,
    of: code,
    owner: team,
    period: halfYearOf(on),
    windowFrom: on,
    windowUntil: on,
    due,
  }
}
