import { plusDays } from './calendar.ts'
import type { PlainDate } from './instant.ts'
import type { AreaCount, Programme } from './programme.ts'
import type { Finding } from './programme-finding.ts'
import { areaById, areasAt, isInForce } from './programme-lookup.ts'

/** The days inside a range on which the set of areas may have changed, its first day included. */
const turningDays = (programme: Programme, { from, until = programme.until }: AreaCount): PlainDate[] => {
  const changes = programme.areas.flatMap((area) => [area.from, ...(area.until ? [plusDays(area.until, 1)] : [])])
  return [...new Set([from, ...changes])].filter((day) => from <= day && day <= until).sort()
}

const tally = (values: readonly (string | undefined)[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const differences = (declared: Record<string, number>, found: Record<string, number>): string[] =>
  [...new Set([...Object.keys(declared), ...Object.keys(found)])]
    .filter((key) => (declared[key] ?? 0) !== (found[key] ?? 0))
    .map((key) => `${key}: ${found[key] ?? 0} instead of ${declared[key] ?? 0}`)

const countOn = (programme: Programme, count: AreaCount, day: PlainDate): Finding[] => {
  const areas = areasAt(programme, day, count.level)
  const wrong = [
    ...(areas.length === count.total ? [] : [`${areas.length} instead of ${count.total}`]),
    ...(count.byParent ? differences(count.byParent, tally(areas.map(({ parent }) => parent))) : []),
    ...(count.byType ? differences(count.byType, tally(areas.map(({ type }) => type))) : []),
  ]
  if (wrong.length === 0) return []
  return [{ part: 'areas', says: `on ${day} the areas of level «${count.level}» are not those declared: ${wrong.join('; ')}.` }]
}

const countFindings = (programme: Programme): Finding[] =>
  programme.areaCounts.flatMap((count) =>
    turningDays(programme, count).flatMap((day) => countOn(programme, count, day).slice(0, 1)),
  )

const parentFindings = (programme: Programme): Finding[] =>
  programme.areas.flatMap((area) => {
    const entry = { part: 'areas', entry: area.id }
    const unknown = [area.parent, ...(area.successorOf ?? [])].filter((id) => id !== undefined && !areaById(programme, id))
    const parent = area.parent === undefined ? undefined : areaById(programme, area.parent)
    const lastDay = area.until ?? programme.until
    const orphaned = parent && !(isInForce(parent, area.from) && isInForce(parent, lastDay))
    return [
      ...unknown.map((id) => ({ ...entry, says: `names the area «${id}», which does not exist.` })),
      ...(orphaned ? [{ ...entry, says: `its parent «${area.parent}» does not exist for all of its time.` }] : []),
      ...(area.until !== undefined && area.until < area.from ? [{ ...entry, says: 'ends before it begins.' }] : []),
      ...(programme.levels.some(({ id }) => id === area.level)
        ? []
        : [{ ...entry, says: `its level «${area.level}» is not declared.` }]),
    ]
  })

const levelOfUnit: Record<string, string> = { commune: 'commune', district: 'district' }

const denominatorFindings = (programme: Programme): Finding[] =>
  programme.targets.flatMap(({ id, unit, denominator }) =>
    (denominator.dated ?? []).flatMap(({ from, count }) => {
      const level = levelOfUnit[unit]
      const found = level === undefined ? count : areasAt(programme, from, level).length
      const says = `counts ${count} as its whole from ${from}, but ${found} areas of that level exist then.`
      return found === count ? [] : [{ part: 'targets', entry: id, says }]
    }),
  )

/** Finds areas that hang in the air and levels whose number of areas is not the declared one on some day. */
export const checkAreas = (programme: Programme): Finding[] => [
  ...parentFindings(programme),
  ...countFindings(programme),
  ...denominatorFindings(programme),
]
