import type { Parties } from './aggregate.ts'
import { toldBy } from './deadline-ladder.ts'
import { type DeadlineState, isOpen } from './deadline-state.ts'
import { postsAnswered } from './ladder-posts.ts'
import { waitingForAnswer } from './ladder-view.ts'
import { agencyOf, type Post } from './post.ts'
import type { Duty, Programme } from './programme.ts'
import { agencyById, ladderOf, membersOf, placesOf, postsFor } from './programme-lookup.ts'

/** All duties that can be on the clock, those of the plan before those of the law. */
export const openingDuties = (programme: Programme): Duty[] =>
  [...programme.duties, ...programme.legalDuties].filter((duty) => duty.opens && duty.track !== 'excluded')

/** The post that acts for an agency in reporting: its contact, or its first role; undefined outside the system. */
export const contactOf = (programme: Programme, agency: string): Post | undefined => {
  const roles = agencyById(programme, agency)?.roles ?? []
  const role = roles.find((entry) => entry.role === 'contact') ?? roles[0]
  return role && `${agency}.${role.role}`
}

/** The ladders that an agency's duties climb, those of its reports before those of its plans and tasks. */
export const reportingLadders = (programme: Programme, agency: string): string[] => {
  const own = openingDuties(programme).filter((duty) => duty.owners.some((ref) => membersOf(programme, ref).includes(agency)))
  const reportsFirst = [...own.filter((duty) => duty.track === 'report'), ...own]
  return [...new Set(reportsFirst.flatMap((duty) => ladderOf(programme, duty, agency) ?? []))]
}

/** The posts through which an agency reports: its contact, its head, those its reports climb to, and those that keep the overview. */
export const reportingPosts = (programme: Programme, agency: string): Post[] => {
  const climbs = reportingLadders(programme, agency).flatMap((id) => {
    const ladder = programme.ladders[id]
    return [...(ladder?.rungs.flatMap((rung) => rung.to) ?? []), ...(programme.chains[ladder?.chain ?? '']?.posts ?? [])]
  })
  const head = agencyById(programme, agency)?.head
  const others = [...climbs, ...programme.posts.overview]
  const own = postsFor(programme, others, placesOf(programme, agency)).filter((post) => agencyOf(post) === agency)
  return [...new Set([contactOf(programme, agency), head && `${agency}.${head}`, ...own].filter((post) => post !== undefined))]
}

/** Who watches over what an agency owes: the lead agency, but nobody over his own, so the issuer over those of the lead. */
export const coordinators = (programme: Programme, owner?: string): Post[] =>
  reportingPosts(programme, owner === programme.lead ? programme.issuer : programme.lead)

/** The relations of posts to a deadline; a district stands in for its communes. */
export const deadlineParties = (state: DeadlineState | undefined, { programme }: { programme: Programme }): Parties => {
  if (!state) return { coordinator: coordinators(programme) }
  const { owner, acceptor } = state
  const { district } = placesOf(programme, owner)
  const asked = isOpen(state) ? waitingForAnswer(state.ladder).map(({ of }) => of) : []
  const informed = state.recipients
    .filter((agency) => agency !== acceptor?.agency)
    .flatMap((agency) => contactOf(programme, agency) ?? [])
  return {
    owner: [...new Set([state.contact, ...reportingPosts(programme, owner)])],
    deputy: district === undefined ? [] : reportingPosts(programme, district),
    recipient: acceptor ? [...new Set([acceptor.post, ...reportingPosts(programme, acceptor.agency)])] : [],
    coordinator: coordinators(programme, owner),
    told: [...new Set([...state.told, ...(isOpen(state) ? toldBy(state.ladder) : []), ...informed])],
    asked,
    answered: isOpen(state) ? postsAnswered(state.ladder) : [],
  }
}
