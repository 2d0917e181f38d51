import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Programme } from '../../shared/domain/programme.ts'
import { programme } from './programme.ts'

/** The reference programme with all its agencies, but of the communes only those of one district. */
export const withCommunesOf = (district: string): Programme => {
  const away = new Set(
    programme.areas.filter(({ level, parent }) => level === 'commune' && parent !== district).map(({ id }) => id),
  )
  const agencies = programme.agencies.filter(({ area }) => area === undefined || !away.has(area))
  const left = new Set(agencies.map(({ id }) => id))
  const known = new Set(programme.agencies.map(({ id }) => id))
  const groups = Object.entries(programme.groups).map(([name, members]) => [
    name,
    members.filter((member) => left.has(member) || !known.has(member)),
  ])
  return {
    ...programme,
    areas: programme.areas.filter(({ id }) => !away.has(id)),
    agencies,
    groups: Object.fromEntries(groups),
  }
}

/** Writes a compiled programme into a folder of its own; functions read it instead of the one beside their bundles. */
export const writeProgramme = (content: Programme): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'keng-programme-')), 'programme.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}
