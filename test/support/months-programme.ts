import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Programme } from '../../shared/domain/programme.ts'
import { programme } from './programme.ts'

type Agency = Programme['agencies'][number]
type Area = Programme['areas'][number]

/** The reference programme without some of its agencies and areas; its groups name only who is left. */
const cutTo = (isKept: (agency: Agency) => boolean, areas: readonly Area[]): Programme => {
  const agencies = programme.agencies.filter(isKept)
  const left = new Set(agencies.map(({ id }) => id))
  const known = new Set(programme.agencies.map(({ id }) => id))
  const groups = Object.entries(programme.groups).map(([name, members]) => [
    name,
    members.filter((member) => left.has(member) || !known.has(member)),
  ])
  return { ...programme, areas: [...areas], agencies, groups: Object.fromEntries(groups) }
}

/** The reference programme with all its agencies, but of the communes only those of one district. */
export const withCommunesOf = (district: string): Programme => {
  const areas = programme.areas.filter(({ level, parent }) => level !== 'commune' || parent === district)
  const away = new Set(programme.areas.filter((area) => !areas.includes(area)).map(({ id }) => id))
  return cutTo(({ area }) => area === undefined || !away.has(area), areas)
}

/** The reference programme with these agencies alone, and of its duties and workflows only these: a day of it is a few calls. */
export const withOnly = (
  agencies: readonly string[],
  duties: readonly string[],
  workflows: readonly string[] = [],
): Programme => {
  const isNamed = ({ id }: { readonly id: string }): boolean => duties.includes(id)
  return {
    ...cutTo(({ id }) => agencies.includes(id), programme.areas),
    duties: programme.duties.filter(isNamed),
    legalDuties: programme.legalDuties.filter(isNamed),
    dossiers: programme.dossiers.filter(({ id }) => workflows.includes(id)),
  }
}

/** The few agencies and duties that a short play needs: each night a few deadlines are planned and a few agencies looked after. */
export const smallProgramme = withOnly(
  ['ppc', 'dolisa', 'police', 'inspectorate', 'health', 'team178-province', 'team178-ham-yen', 'pc-ham-yen', 'molisa'],
  ['v2-6b-report-6m', 'v-closing-report', 'law-t178-adhoc-result'],
  ['quarter-plan', 'training'],
)

/** Writes a compiled programme into a folder of its own; functions read it instead of the one beside their bundles. */
export const writeProgramme = (content: Programme): string => {
  const file = join(mkdtempSync(join(inject('scratch'), 'programme-')), 'programme.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}
