import type { Runtime } from '../../local/runtime.ts'
import { isWorkingDay, plusDays } from '../../shared/domain/calendar.ts'
import type { PlainDate } from '../../shared/domain/instant.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { planContacts } from './months-contacts.ts'
import { at, chance, openOffice } from './months-office.ts'
import { planReports } from './months-reports.ts'
import { planTipOffs } from './months-tip-offs.ts'

/** Fewer than this many tip-offs come in a day: none or one, half a one on average. */
const mostTipOffs = 2

/** At night, in the morning, and in the afternoon. */
const hours = ['02:20', '09:00', '14:30']

/** Plays the offices of the province from one day to another, the last included; returns what they were refused. */
export const playDays = async (
  runtime: Runtime,
  programme: Programme,
  from: PlainDate,
  until: PlainDate,
): Promise<readonly string[]> => {
  const calendar = { ...programme.calendar, zone: programme.zone }
  const office = openOffice(runtime)
  const reports = planReports(programme, calendar, office)
  const contacts = planContacts(programme, calendar, office)
  const tipOffs = planTipOffs(programme, office)
  await office.act('programme/record-go-live', 'dolisa.administrator', undefined, {})
  const dayOf = async (day: PlainDate): Promise<void> => {
    const numbers = Array.from({ length: Math.floor(chance(day, 'tip-offs') * mostTipOffs) }, (_, number) => number)
    for (const [hour, time] of hours.entries()) {
      const now = numbers.filter((number) => Math.floor(chance(day, number, 'hour') * hours.length) === hour)
      const isDesk = time === '09:00' && isWorkingDay(calendar, day)
      if (now.length === 0 && !isDesk) continue
      await runtime.clock.advanceTo(at(day, time))
      const isUrgent = await tipOffs.send(day, now)
      if (isDesk) {
        await tipOffs.workOn(day)
        await reports.workOn(day)
        await contacts.workOn(day)
      }
      if (isUrgent) await runtime.clock.advance('PT12M')
      if (isUrgent || isDesk) await tipOffs.watch(day)
    }
  }
  for (let day = from; day <= until; day = plusDays(day, 1)) await dayOf(day)
  await runtime.clock.advanceTo(at(plusDays(until, 1), '00:00'))
  return office.refused
}
