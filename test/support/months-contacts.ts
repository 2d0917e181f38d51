import { agenciesToOpen } from '../../shared/domain/agency.ts'
import { nextQuarter, ownersOfAgency } from '../../shared/domain/agency-contacts.ts'
import type { Calendar } from '../../shared/domain/calendar.ts'
import { addWorkingDays, localDate, plusDays } from '../../shared/domain/calendar.ts'
import type { PlainDate } from '../../shared/domain/instant.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { at, type Office, pick } from './months-office.ts'

/** Each quarter the agencies are asked whether their contacts are right: most say so soon, some when they are reminded, some never. */
export const planContacts = (programme: Programme, calendar: Calendar, office: Office) => {
  const days = new Map<PlainDate, string[]>()
  const plan = (asked: PlainDate): void => {
    for (const agency of agenciesToOpen(programme)) {
      const after = pick({ 0: 78, 6: 12, never: 10 }, agency, asked)
      const day = addWorkingDays(calendar, asked, Number(after) || 0)
      if (after !== 'never') days.set(day, [...(days.get(day) ?? []), agency])
    }
  }
  return {
    workOn: async (today: PlainDate): Promise<void> => {
      const context = { programme, calendar }
      // A quarter's first working day is never its seventh.
      const asked = localDate(calendar, nextQuarter(at(plusDays(today, -6), '12:00'), context))
      if (asked === today) plan(today)
      for (const agency of days.get(today) ?? [])
        await office.decide('agencies/change-agency', ownersOfAgency(programme, agency)[0] ?? '', agency, {
          confirmContacts: true,
        })
    },
  }
}
