import { reportingLadders } from './deadline-parties.ts'
import { agencyOf } from './post.ts'
import type { Dossier, Programme } from './programme.ts'
import type { Finding } from './programme-finding.ts'
import { agencyById, membersOf, placesOf, postsFor, roleOfPost } from './programme-lookup.ts'

const doubled = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

const isKnown = (programme: Programme, ref: string): boolean =>
  ref.startsWith('@') ? programme.groups[ref] !== undefined : agencyById(programme, ref) !== undefined

const agenciesSay = (programme: Programme, { opens, acts }: Dossier): string[] =>
  [...opens.for, ...acts.flatMap(({ each = [] }) => each)]
    .filter((ref) => !isKnown(programme, ref))
    .map((ref) => `«${ref}» is no agency or group of this programme.`)

const reachable = ({ states, acts }: Dossier): Set<string> => {
  const met = new Set(states.slice(0, 1).map(({ id }) => id))
  for (const id of met) for (const { from, to } of acts) if (from.includes(id)) met.add(to)
  return met
}

/** The states from which some end can be reached. */
const ending = ({ states, acts }: Dossier): Set<string> => {
  const met = new Set(states.filter(({ end }) => end).map(({ id }) => id))
  for (const id of met) for (const { from, to } of acts) if (to === id) for (const earlier of from) met.add(earlier)
  return met
}

const courseSays = (dossier: Dossier): string[] => {
  const { states, acts } = dossier
  const ids = states.map(({ id }) => id)
  const [met, ends] = [reachable(dossier), ending(dossier)]
  const isEnd = (id: string) => states.some((state) => state.id === id && state.end)
  return [
    ...doubled(ids).map((id) => `the state «${id}» is given twice.`),
    ...doubled(acts.map(({ id }) => id)).map((id) => `the act «${id}» is given twice.`),
    ...(states[0]?.end ? ['begins at an end; its first state must wait for somebody.'] : []),
    ...acts.flatMap(({ id, from, to }) =>
      [...from, to]
        .filter((state) => !ids.includes(state))
        .map((state) => `the act «${id}» names «${state}», which is no state.`),
    ),
    ...acts.flatMap(({ id, from }) =>
      from.filter(isEnd).map((state) => `the act «${id}» leads on from «${state}», which is an end.`),
    ),
    ...ids.filter((id) => !met.has(id)).map((id) => `no act leads to the state «${id}».`),
    ...ids.filter((id) => !ends.has(id)).map((id) => `nothing leads from «${id}» to an end (không có kết thúc).`),
  ]
}

/** Agencies for which a dossier may be opened. */
const owners = (programme: Programme, { opens }: Dossier): string[] => [
  ...new Set(opens.for.flatMap((ref) => membersOf(programme, ref))),
]

const missing = (programme: Programme, dossier: Dossier, ref: string, each: readonly string[] = []): string[] =>
  owners(programme, dossier).flatMap((owner) => {
    const marks = each.flatMap((group) => membersOf(programme, group))
    const places = ref.startsWith('{each}') ? marks.map((id) => ({ each: id })) : [placesOf(programme, owner)]
    const posts = places.map((names) => postsFor(programme, [ref], names)[0] ?? ref)
    return posts.filter((post) => !roleOfPost(programme, post))
  })

const postsSay = (programme: Programme, dossier: Dossier): string[] => {
  const { opens, states, acts } = dossier
  const refs = [
    ...(opens.by === 'post' ? opens.posts : []).map((ref) => ({ ref, each: undefined })),
    ...states.flatMap((state) => (state.end ? [] : [{ ref: state.owner, each: undefined }])),
    ...acts.flatMap(({ by, each }) => by.map((ref) => ({ ref, each }))),
  ]
  const posts = refs.flatMap(({ ref, each }) => missing(programme, dossier, ref, each).slice(0, 1))
  return [...new Set(posts)].map((post) => `«${post}» is no post of this programme (không có chức danh này).`)
}

const ownerPosts = (programme: Programme, dossier: Dossier, ref: string): string[] =>
  owners(programme, dossier).flatMap((owner) => postsFor(programme, [ref], placesOf(programme, owner)))

const laddersSay = (programme: Programme, dossier: Dossier): string[] =>
  dossier.states.flatMap((state) => {
    if (state.end) return []
    if (state.ladder !== undefined)
      return programme.ladders[state.ladder] ? [] : [`the ladder «${state.ladder}» of «${state.id}» does not exist.`]
    const bare = ownerPosts(programme, dossier, state.owner).find(
      (post) => reportingLadders(programme, agencyOf(post)).length === 0,
    )
    return bare ? [`«${bare}» has no ladder at «${state.id}», so nobody would be reminded.`] : []
  })

/** A day that a period gives is there only when the calendar opens it, for a period. */
const limitsSay = ({ opens, states }: Dossier): string[] =>
  states.flatMap((state) =>
    !state.end && opens.by === 'post' && !('workingDays' in state.limit)
      ? [`«${state.id}» has a limit by its period, but a post opens it at any time; give working days.`]
      : [],
  )

/** What an act of the API is called whatever the workflow. */
const ownActs = ['extend', 'confirm-escalation', 'decline-escalation']

const actsSay = ({ acts, states, opens }: Dossier): string[] => [
  ...acts
    .filter(({ id }) => ownActs.includes(id))
    .map(({ id }) => `no act may be called «${id}», which is one of every dossier.`),
  ...(acts.some(({ visits }) => visits) && opens.by === 'post' ? ['plans visits, but has no period for their days.'] : []),
  ...(acts.some(({ visits }) => visits) === states.some((state) => !state.end && state.visits)
    ? []
    : ['must say both which act plans visits and in which state they are opened, or neither.']),
  ...acts
    .filter(({ each, by }) => by.some((ref) => ref.startsWith('{each}')) !== (each !== undefined))
    .map(({ id }) => `the act «${id}» must name both «each» and a post {each}.… that marks it, or neither.`),
  ...states
    .filter(({ id, end }) => !end && !acts.some((act) => act.from.includes(id)))
    .map(({ id }) => `no act leads on from «${id}».`),
]

const figuresSay = (programme: Programme, { acts }: Dossier): string[] =>
  acts
    .flatMap(({ figures = [] }) => figures)
    .flatMap(({ id, unit, kind, fills = [] }) => {
      const fields = programme.forms.flatMap((form) => form.fields)
      const sources = fills.map((into) => ({ into, field: fields.find((field) => field.id === into) }))
      return [
        ...(programme.formUnits.some((entry) => entry.id === unit) ? [] : [`«${id}» is counted in «${unit}», which is no unit.`]),
        ...(fields.some((field) => field.id === id)
          ? [`«${id}» is the name of a field of a form too; a figure has one meaning.`]
          : []),
        ...sources.filter(({ field }) => !field).map(({ into }) => `«${id}» fills «${into}», which is no field of a form.`),
        ...sources
          .filter(({ field }) => field && (field.kind !== kind || !('unit' in field) || field.unit !== unit))
          .map(({ into }) => `«${id}» fills «${into}», which is counted in something else.`),
      ]
    })

const targetsSay = (programme: Programme, { states }: Dossier): string[] =>
  states.flatMap((state) =>
    state.end && state.feeds !== undefined && !programme.targets.some(({ id }) => id === state.feeds)
      ? [`«${state.id}» feeds «${state.feeds}», which is no target.`]
      : [],
  )

const isAskedFor = (programme: Programme, { id }: Dossier): boolean =>
  [...programme.duties, ...programme.legalDuties].some(({ workflow }) => workflow === id)

/** Finds dossiers that go nowhere, that wait for posts that do not exist, or whose figures mean nothing. */
export const checkDossiers = (programme: Programme): Finding[] => [
  ...programme.dossiers.flatMap((dossier) =>
    [
      ...agenciesSay(programme, dossier),
      ...courseSays(dossier),
      ...postsSay(programme, dossier),
      ...laddersSay(programme, dossier),
      ...limitsSay(dossier),
      ...actsSay(dossier),
      ...figuresSay(programme, dossier),
      ...targetsSay(programme, dossier),
      ...(isAskedFor(programme, dossier) ? [] : ['no duty asks for it; name it as the «workflow» of one.']),
    ].map((says) => ({ part: 'dossiers', entry: dossier.id, says })),
  ),
  ...doubled(programme.dossiers.flatMap(({ acts }) => acts.flatMap(({ figures = [] }) => figures.map(({ id }) => id)))).map(
    (id) => ({
      part: 'dossiers',
      entry: id,
      says: 'this figure is given twice; a figure has one meaning in the whole programme.',
    }),
  ),
]
