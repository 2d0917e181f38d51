import type { Runtime } from '../../local/runtime.ts'
import { isWorkingDay, plusDays } from '../../shared/domain/calendar.ts'
import type { PlainDate } from '../../shared/domain/instant.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { planAddresses } from './months-addresses.ts'
import { planContacts } from './months-contacts.ts'
import { planInspections } from './months-inspections.ts'
import { at, chance, openOffice } from './months-office.ts'
import { planReports } from './months-reports.ts'
import { planTipOffs } from './months-tip-offs.ts'

/** At night, in the morning, and in the afternoon. */
const hours = ['02:20', '09:00', '14:30']

/** From which day to which, the last included; on average so many tip-offs come a day. */
export interface Span {
  readonly from: PlainDate
  readonly until: PlainDate
  readonly tipOffs: number
}

/** Plays the offices of the province; returns what they were refused. */
export const playDays = async (
  runtime: Runtime,
  programme: Programme,
  { from, until, tipOffs: daily }: Span,
): Promise<readonly string[]> => {
  const calendar = { ...programme.calendar, zone: programme.zone }
  const office = openOffice(runtime)
  const reports = planReports(programme, calendar, office)
  const contacts = planContacts(programme, calendar, office)
  const tipOffs = planTipOffs(programme, office)
  const inspections = planInspections(office)
  const addresses = planAddresses(programme, office)
  await office.act('programme/record-go-live', 'dolisa.administrator', undefined, {})
  const dayOf = async (day: PlainDate): Promise<void> => {
    const numbers = Array.from({ length: Math.floor(chance(day, 'tip-offs') * (2 * daily + 1)) }, (_, number) => number)
    for (const [hour, time] of hours.entries()) {
      const now = numbers.filter((number) => Math.floor(chance(day, number, 'hour') * hours.length) === hour)
      const isDesk = time === '09:00' && isWorkingDay(calendar, day)
      if (now.length === 0 && !isDesk) continue
      await runtime.clock.advanceTo(at(day, time))
      const isUrgent = await tipOffs.send(day, now)
      if (isDesk) {
        await addresses.workOn(day)
        await tipOffs.workOn(day)
        await inspections.workOn(day)
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
