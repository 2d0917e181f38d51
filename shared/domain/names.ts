import type { Bi, Programme } from './programme.ts'
import { postName } from './programme-lookup.ts'

interface Named {
  readonly id: string
  readonly name: Bi
}

const listsOf = (programme: Programme): readonly Named[] => [
  ...programme.purposes,
  ...programme.fixedQuestions.map(({ id, text }) => ({ id, name: text })),
  ...programme.forwardTo,
  ...programme.conflictBodies,
  ...programme.urgentSigns,
  ...programme.violationGroups,
  ...programme.premisesTypes,
  ...programme.categories,
  ...[...programme.duties, ...programme.legalDuties].map(({ id, title }) => ({ id, name: title })),
  ...programme.dossiers,
  ...programme.dossiers.flatMap(({ id, states }) => states.map((state) => ({ id: `${id}/${state.id}`, name: state.name }))),
  ...programme.areas,
  ...programme.agencies,
  ...programme.agencies.flatMap(({ id, roles }) =>
    roles.map(({ role }) => ({ id: `${id}.${role}`, name: postName(programme, `${id}.${role}`) })),
  ),
]

const known = new WeakMap<Programme, ReadonlyMap<string, Bi>>()

const namesOf = (programme: Programme): ReadonlyMap<string, Bi> => {
  const there = known.get(programme)
  if (there) return there
  const names = new Map(listsOf(programme).map(({ id, name }) => [id, name]))
  known.set(programme, names)
  return names
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
    : []
}

/** The words for every post, agency, area, duty, category … that a view names by its id, in both languages. */
export const namesIn = (view: unknown, programme: Programme): Record<string, Bi> => {
  const names = namesOf(programme)
  const found = [...new Set(textsIn(view))].flatMap((text) => {
    const name = names.get(text)
    return name ? [[text, { vi: name.vi, en: name.en }] as const] : []
  })
  return Object.fromEntries(found)
}
