import { allPeriods, beforeCutOff, beforeSource, consolidated, type TooEarly } from './due-order.ts'
import type { Period } from './periods.ts'
import type { Duty, Programme } from './programme.ts'
import type { Finding } from './programme-finding.ts'
import { dutyById } from './programme-lookup.ts'

const partOf = (duty: Duty): string => ('ref' in duty ? 'duties' : 'legalDuties')

const firstAndRest = (findings: readonly Finding[]): Finding[] => {
  const [first] = findings
  const more = findings.length - 1
  return first ? [{ ...first, says: more > 0 ? `${first.says} (So in ${more} more period(s).)` : first.says }] : []
}

const cutOffFindings = (duty: Duty, programme: Programme): Finding[] =>
  firstAndRest(
    beforeCutOff(duty, programme).map(({ period, due, needed }) => ({
      part: partOf(duty),
      entry: duty.id,
      says: `for ${period} it is due on ${due}, less than a working day after its cut-off (chốt số liệu) on ${needed}.`,
    })),
  )

const orderFinding = (duty: Duty, { period, due, needed, source }: TooEarly): Finding => {
  const how = due < needed ? 'before' : 'less than a working day after'
  const says = `for ${period} it is due on ${due}, ${how} «${source}», which it consolidates (tổng hợp) and which is due on ${needed}.`
  return { part: partOf(duty), entry: duty.id, says }
}

const consolidationFindings = (duty: Duty, programme: Programme): Finding[] =>
  (duty.consolidates ?? []).flatMap((id) => {
    const source = dutyById(programme, id)
    if (!source) return []
    if (consolidated(duty, source, programme).length === 0)
      return [{ part: partOf(duty), entry: duty.id, says: `consolidates «${id}», but no period of that lies in one of its own.` }]
    return firstAndRest(beforeSource(duty, source, programme).map((early) => orderFinding(duty, early)))
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
export const checkDues = (programme: Programme): Finding[] =>
  [...programme.duties, ...programme.legalDuties].flatMap((duty) => [
    ...periodFindings(duty, allPeriods(duty, programme)),
    ...cutOffFindings(duty, programme),
    ...consolidationFindings(duty, programme),
  ])
