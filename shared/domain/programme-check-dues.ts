import { addWorkingDays, type Calendar } from './calendar.ts'
import { isWithin, type Period, periodsOf } from './periods.ts'
import type { Duty, Programme } from './programme.ts'
import type { Finding } from './programme-finding.ts'
import { dutyById } from './programme-lookup.ts'

const partOf = (duty: Duty): string => ('ref' in duty ? 'duties' : 'legalDuties')

const all = (duty: Duty, programme: Programme): Period[] => periodsOf(duty, programme.from, '9999-12-31', programme)

const firstAndRest = (findings: readonly Finding[]): Finding[] => {
  const [first] = findings
  const more = findings.length - 1
  return first ? [{ ...first, says: more > 0 ? `${first.says} (So in ${more} more period(s).)` : first.says }] : []
}

const cutOffFindings = (duty: Duty, periods: readonly Period[], calendar: Calendar): Finding[] => {
  if (duty.track !== 'report') return []
  return firstAndRest(
    periods
      .filter(({ windowUntil, due }) => due < addWorkingDays(calendar, windowUntil, 1))
      .map(({ period, windowUntil, due }) => ({
        part: partOf(duty),
        entry: duty.id,
        says: `for ${period} it is due on ${due}, less than a working day after its cut-off (chốt số liệu) on ${windowUntil}.`,
      })),
  )
}

const orderFinding = (duty: Duty, whole: Period, source: Duty, part: Period, calendar: Calendar): Finding[] => {
  if (addWorkingDays(calendar, part.due, 1) <= whole.due) return []
  const how = whole.due < part.due ? 'before' : 'less than a working day after'
  const says = `for ${whole.period} it is due on ${whole.due}, ${how} «${source.id}», which it consolidates (tổng hợp) and which is due on ${part.due}.`
  return [{ part: partOf(duty), entry: duty.id, says }]
}

const consolidationFindings = (duty: Duty, periods: readonly Period[], programme: Programme, calendar: Calendar): Finding[] =>
  (duty.consolidates ?? []).flatMap((id) => {
    const source = dutyById(programme, id)
    if (!source) return []
    const parts = all(source, programme)
    const pairs = periods.flatMap((whole) =>
      parts.filter((part) => isWithin(part.period, whole.period)).map((part) => [whole, part] as const),
    )
    if (pairs.length === 0)
      return [{ part: partOf(duty), entry: duty.id, says: `consolidates «${id}», but no period of that lies in one of its own.` }]
    return firstAndRest(pairs.flatMap(([whole, part]) => orderFinding(duty, whole, source, part, calendar)))
  })

const periodFindings = (duty: Duty, periods: readonly Period[]): Finding[] => {
  const entry = { part: partOf(duty), entry: duty.id }
  const names = periods.map(({ period }) => period)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return [
    ...(duty.due && names.length === 0 ? [{ ...entry, says: 'its due rule gives no period in the whole programme.' }] : []),
    ...(twice === undefined ? [] : [{ ...entry, says: `two of its due rules both give the period ${twice}.` }]),
  ]
}

/** Finds reports due too early: before their cut-off, or before what they consolidate, with a working day between, in any period. */
export const checkDues = (programme: Programme): Finding[] => {
  const calendar = { ...programme.calendar, zone: programme.zone }
  return [...programme.duties, ...programme.legalDuties].flatMap((duty) => {
    const periods = all(duty, programme)
    return [
      ...periodFindings(duty, periods),
      ...cutOffFindings(duty, periods, calendar),
      ...consolidationFindings(duty, periods, programme, calendar),
    ]
  })
}
