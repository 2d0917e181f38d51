import type { Agency, Programme } from './programme.ts'
import type { Finding } from './programme-finding.ts'
import { agencyById, areaById, roleOfPost } from './programme-lookup.ts'

const listed = [
  'agencies',
  'areas',
  'levels',
  'premisesTypes',
  'categories',
  'conflictBodies',
  'forwardTo',
  'services',
  'fixedQuestions',
  'violationGroups',
  'purposes',
  'duties',
  'legalDuties',
  'workflows',
  'dossiers',
  'targets',
  'regimes',
] as const

const doubled = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

const doubleFindings = (programme: Programme): Finding[] => [
  ...listed.flatMap((part) =>
    doubled(programme[part].map(({ id }) => id)).map((id) => ({ part, entry: id, says: 'this id is given twice.' })),
  ),
  ...programme.legalDuties
    .filter(({ id }) => programme.duties.some((duty) => duty.id === id))
    .map(({ id }) => ({ part: 'legalDuties', entry: id, says: 'a duty of the plan has this id too.' })),
  ...programme.dossiers
    .filter(({ id }) => programme.workflows.some((workflow) => workflow.id === id))
    .map(({ id }) => ({ part: 'dossiers', entry: id, says: 'a workflow has this id too.' })),
]

const roleFindings = (agency: Agency): string[] => {
  const roles = agency.roles.map(({ role }) => role)
  const works = !agency.external && agency.standing !== 'group'
  return [
    ...doubled(roles).map((role) => `has two posts called «${role}».`),
    ...(works && !roles.includes('contact') ? ['has no «contact» post; somebody must receive its mail (đầu mối).'] : []),
    ...(works && agency.head === undefined ? ['does not say which of its posts is the «head» in charge.'] : []),
    ...(agency.head !== undefined && !roles.includes(agency.head) ? [`its head «${agency.head}» is not among its posts.`] : []),
  ]
}

const agencyFindings = (programme: Programme): Finding[] =>
  programme.agencies.flatMap((agency) => {
    const { id, area, parent } = agency
    const says = [
      ...(area !== undefined && !areaById(programme, area) ? [`its area «${area}» does not exist.`] : []),
      ...(parent !== undefined && !agencyById(programme, parent) ? [`its parent «${parent}» does not exist.`] : []),
      ...roleFindings(agency),
    ]
    return says.map((sentence) => ({ part: 'agencies', entry: id, says: sentence }))
  })

const groupFindings = (programme: Programme): Finding[] =>
  Object.entries(programme.groups).flatMap(([id, members]) => {
    const entry = { part: 'groups', entry: id }
    return [
      ...members
        .filter((member) => !agencyById(programme, member))
        .map((member) => ({ ...entry, says: `«${member}» is no agency and no group.` })),
      ...(members.length === 0 ? [{ ...entry, says: 'has no members.' }] : []),
      ...(programme.groupNames[id] ? [] : [{ ...entry, says: 'has no name in groupNames.' }]),
    ]
  })

const headFindings = (programme: Programme): Finding[] => {
  const { overview, ...single } = programme.posts
  const posts = [...Object.entries(single), ...overview.map((post) => ['overview', post] as const)]
  return [
    ...(['issuer', 'lead'] as const)
      .filter((key) => !agencyById(programme, programme[key]))
      .map((key) => ({ part: key, says: `«${programme[key]}» is no agency of this programme.` })),
    ...posts
      .filter(([, post]) => !roleOfPost(programme, post))
      .map(([key, post]) => ({
        part: 'posts',
        entry: key,
        says: `«${post}» is no post of this programme (không có chức danh này).`,
      })),
    ...(programme.from > programme.until ? [{ part: 'until', says: 'the programme ends before it begins.' }] : []),
  ]
}

const useFindings = (programme: Programme): Finding[] => {
  const { inspections, ...single } = programme.ladderUse
  const uses = [
    ...Object.entries(single),
    ...Object.entries(inspections).flatMap(([level, used]) =>
      Object.entries(used).map(([key, id]) => [`${level} ${key}`, id] as const),
    ),
  ]
  return uses
    .filter(([, id]) => !programme.ladders[id])
    .map(([key, id]) => ({ part: 'ladderUse', entry: key, says: `the ladder «${id}» does not exist.` }))
}

/** Finds ids given twice, and agencies, posts, groups and ladders that are named but do not exist. */
export const checkReferences = (programme: Programme): Finding[] => [
  ...headFindings(programme),
  ...doubleFindings(programme),
  ...agencyFindings(programme),
  ...groupFindings(programme),
  ...useFindings(programme),
]
