import { periodsOf } from '../shared/domain/periods.ts'
import type { Duty, Programme } from '../shared/domain/programme.ts'
import { areasAt, ownersOf } from '../shared/domain/programme-lookup.ts'

const tallyOf = (values: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => `${count} ${value}`).join(', ')
}

const deadlinesOf = (programme: Programme, duty: Duty): number =>
  periodsOf(duty, programme.from, '9999-12-31', programme).reduce(
    (sum, { due }) => sum + ownersOf(programme, duty, due).length,
    0,
  )

const areaLines = (programme: Programme): string[] =>
  [...new Set(programme.areaCounts.map(({ from }) => from))].sort().map((date) => {
    const counts = programme.levels.map(({ id }) => `${areasAt(programme, date, id).length} ${id}`)
    return `  areas from ${date}   ${counts.join(', ')}`
  })

/** What a sound programme holds, on one screen. */
export const summarise = (programme: Programme): string => {
  const duties: Duty[] = [...programme.duties, ...programme.legalDuties]
  const posts = programme.agencies.flatMap(({ roles }) => roles)
  const unconfirmed = programme.calendar.years.filter(({ confirmed }) => !confirmed).map(({ year }) => year)
  const deadlines = duties.reduce((sum, duty) => sum + deadlinesOf(programme, duty), 0)
  return [
    `${programme.id}: ${programme.name.en} (${programme.from} to ${programme.until}). All is well.`,
    `  agencies                ${programme.agencies.length} (${tallyOf(programme.agencies.map(({ standing }) => standing))})`,
    `  posts                   ${posts.length}, ${posts.filter(({ mayOpenSeals }) => mayOpenSeals).length} of them may open seals`,
    ...areaLines(programme),
    `  duties of the plan      ${programme.duties.length} (${tallyOf(programme.duties.map(({ track }) => track))})`,
    `  duties from law         ${programme.legalDuties.length} (${tallyOf(programme.legalDuties.map(({ track }) => track))})`,
    `  opening deadlines       ${duties.filter(({ opens }) => opens).length} duties, ${deadlines} deadlines in the whole programme`,
    `  forms                   ${programme.forms.length}, asking ${programme.forms.reduce((sum, { fields }) => sum + fields.length, 0)} fields`,
    `  dossiers                ${programme.dossiers.length} workflows with ${programme.dossiers.reduce((sum, { states }) => sum + states.length, 0)} states and ${programme.dossiers.reduce((sum, { acts }) => sum + acts.length, 0)} acts`,
    `  targets                 ${programme.targets.length}`,
    `  ladders, chains         ${Object.keys(programme.ladders).length}, ${Object.keys(programme.chains).length}`,
    `  calendar                ${programme.calendar.years.map(({ year }) => year).join(', ')}${unconfirmed.length > 0 ? ` (not confirmed: ${unconfirmed.join(', ')})` : ''}`,
  ].join('\n')
}
