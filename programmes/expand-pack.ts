import type { Agency, Area, Bi, Programme } from '../shared/domain/programme.ts'
import type { AgencyFromArea, AgencySource, PackSource } from './pack-source.ts'

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const fillName = (name: Bi, area: Area): Bi => ({
  vi: name.vi.replace('{area}', lowerFirst(area.name.vi)),
  en: name.en.replace('{area}', area.name.en),
})

const fillId = (text: string, area: Area): string => text.replace('{area}', area.id).replace('{parent}', area.parent ?? '')

const fromArea = ({ level: _, ...template }: AgencyFromArea, area: Area): AgencySource => ({
  ...template,
  id: fillId(template.id, area),
  parent: fillId(template.parent, area),
  name: fillName(template.name, area),
  ...(template.short && { short: fillName(template.short, area) }),
  area: area.id,
  from: area.from,
  ...(area.until && { until: area.until }),
})

/** Gives an agency the roles of its template and every post its address. */
const complete = ({ template, ...agency }: AgencySource, source: PackSource): Agency => {
  const shared = template === undefined ? undefined : source.roleTemplates[template]
  const roles = [...(shared?.roles ?? []), ...(agency.roles ?? [])].map((role) => ({
    ...role,
    address: role.address ?? source.addresses.replace('{post}', `${agency.id}.${role.role}`),
  }))
  const head = agency.head ?? shared?.head
  return { ...agency, ...(head === undefined ? {} : { head }), roles }
}

const members = (name: string, source: PackSource, agencies: readonly Agency[], seen: readonly string[] = []): string[] => {
  const group = source.groups[name]
  if (!name.startsWith('@')) return [name]
  if (!group || seen.includes(name)) return [name]
  if (Array.isArray(group)) return [...new Set(group.flatMap((entry) => members(entry, source, agencies, [...seen, name])))]
  const levels = new Map(source.areas.map((area) => [area.id, area.level]))
  return agencies
    .filter(({ kind, area }) => kind === group.kind && (!group.level || (area && levels.get(area)) === group.level))
    .map(({ id }) => id)
}

/** Writes out what the pack says once: the agencies of all areas, the roles of templates, the addresses and the members of groups. */
export const expandPack = (source: PackSource): Programme => {
  const { addresses: _, roleTemplates: __, agenciesFromAreas, groups, ...programme } = source
  const derived = agenciesFromAreas.flatMap((template) =>
    source.areas.filter((area) => area.level === template.level).map((area) => fromArea(template, area)),
  )
  const agencies = [...source.agencies, ...derived].map((agency) => complete(agency, source))
  const names = Object.keys(groups)
  return { ...programme, agencies, groups: Object.fromEntries(names.map((name) => [name, members(name, source, agencies)])) }
}
