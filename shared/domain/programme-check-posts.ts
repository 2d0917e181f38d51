import type { Agency, Duty, Programme } from './programme.ts'
import { actualPost, isRequested, ladderOf, membersOf, recipientsOf } from './programme-lookup.ts'

/** Which agencies may stand for each place of a ladder's posts; a place that nobody fills is not there. */
export type Places = Readonly<Record<string, readonly string[]>>

const idsOf = (programme: Programme, test: (agency: Agency) => boolean): string[] =>
  programme.agencies.filter(test).map(({ id }) => id)

const isUser = ({ external, standing }: Agency): boolean => !external && standing !== 'group'

const allDuties = (programme: Programme): Duty[] => [...programme.duties, ...programme.legalDuties]

/** The owners of a duty over the whole programme, whatever day they exist on. */
export const everyOwner = (programme: Programme, duty: Duty): string[] => [
  ...new Set(duty.owners.flatMap((owner) => membersOf(programme, owner))),
]

/** The duties that come on the clock: those that the planner opens, and the result of a visit. */
const onTheClock = (programme: Programme): Duty[] =>
  allDuties(programme).filter(({ opens, id }) => opens || id === programme.writtenResult)

const ownersOnLadder = (programme: Programme, ladder: string): string[] =>
  onTheClock(programme).flatMap((duty) =>
    everyOwner(programme, duty).filter((owner) => ladderOf(programme, duty, owner) === ladder),
  )

/** The agencies whose contacts a ladder reminds; this is no matter of its own, so it makes no post generic. */
const contactOwners = (programme: Programme, ladder: string): string[] => {
  const { contacts, contactsRequested } = programme.ladderUse
  const asked = (id: string): boolean => (isRequested(programme, id) ? ladder === contactsRequested : ladder === contacts)
  return idsOf(programme, isUser).filter(asked)
}

const teamsOnLadder = (programme: Programme, ladder: string): string[] => {
  const levels = Object.entries(programme.ladderUse.inspections).filter(([, used]) => Object.values(used).includes(ladder))
  const levelOf = (area: string | undefined) => programme.areas.find(({ id }) => id === area)?.level
  return idsOf(
    programme,
    (agency) => agency.kind === 'team' && isUser(agency) && levels.some(([level]) => level === levelOf(agency.area)),
  )
}

const recipients = (programme: Programme): string[] => {
  const users = new Set(idsOf(programme, isUser))
  const to = onTheClock(programme).flatMap((duty) =>
    everyOwner(programme, duty).flatMap((owner) => recipientsOf(programme, duty, owner)),
  )
  return [...new Set(to)].filter((id) => users.has(id))
}

/** Who may stand for `{owner}`, `{team}` and the others when this ladder is copied; with contacts or only where it carries a matter. */
export const placesOfLadder = (programme: Programme, ladder: string, withContacts: boolean): Places => ({
  owner: [...ownersOnLadder(programme, ladder), ...(withContacts ? contactOwners(programme, ladder) : [])],
  team: teamsOnLadder(programme, ladder),
  recipient: programme.ladderUse.acceptance === ladder ? recipients(programme) : [],
  district: idsOf(programme, ({ kind }) => kind === 'district'),
  commune: idsOf(programme, ({ kind }) => kind === 'commune'),
  body: idsOf(programme, ({ standing, kind }) => (standing === 'assigned' || standing === 'lead') && kind !== 'commune'),
})

const place = /^\{(\w+)\}\./

/** Every post that a reference can become. */
export const spellOut = (programme: Programme, ref: string, places: Places): string[] => {
  const name = place.exec(ref)?.[1]
  const posts = name === undefined ? [ref] : (places[name] ?? []).map((agency) => ref.replace(`{${name}}`, agency))
  return [...new Set(posts.map((post) => actualPost(programme, post)))]
}

/** Every post that a ladder and its chain name in any place, spelled out; contacts' own reminders are no matter and do not count. */
export const postsOfLadder = (programme: Programme, id: string): string[] => {
  const ladder = programme.ladders[id]
  const chain = ladder && programme.chains[ladder.chain]
  const rungs = ladder?.rungs.flatMap(({ to, confirm }) => [...to, ...(confirm ? [confirm] : [])]) ?? []
  const afterwards = ladder?.afterwards.to ? [ladder.afterwards.to] : []
  const refs = [...rungs, ...afterwards, ...(chain ? [...chain.posts, chain.fallback] : [])]
  const places = placesOfLadder(programme, id, false)
  return [...new Set(refs.flatMap((ref) => spellOut(programme, ref, places)))]
}

/** Every post of a generic ladder or chain, with one that it stands in; no urgent matter and no conflict of interest may reach any of them. */
export const genericPosts = (programme: Programme): Map<string, string> => {
  const posts = Object.entries(programme.ladders)
    .filter(([, { kind }]) => kind === 'generic')
    .flatMap(([id]) => postsOfLadder(programme, id).map((post) => [post, id] as const))
  const plain = Object.entries(programme.chains)
    .filter(([, { kind }]) => kind === 'generic')
    .flatMap(([id, chain]) => [...chain.posts, chain.fallback].map((post) => [post, id] as const))
  return new Map([...plain, ...posts])
}
