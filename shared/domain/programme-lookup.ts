import type { PlainDate } from './instant.ts'
import { agencyOf, fillPosts, type Post, roleOf } from './post.ts'
import type { Agency, AgencyRole, Area, Bi, Duty, Programme } from './programme.ts'

/** What is dated counts from its first to its last day, both included. */
export const isInForce = (entry: { from?: PlainDate | undefined; until?: PlainDate | undefined }, date: PlainDate): boolean =>
  (entry.from ?? date) <= date && date <= (entry.until ?? date)

/** The agency of this id, whether or not it still exists. */
export const agencyById = (programme: Programme, id: string): Agency | undefined =>
  programme.agencies.find((agency) => agency.id === id)

/** The role behind a post id, or undefined when the programme has no such post. */
export const roleOfPost = (programme: Programme, post: Post): AgencyRole | undefined =>
  agencyById(programme, agencyOf(post))?.roles.find((role) => role.role === roleOf(post))

/** A post as it is addressed, «Giám đốc Sở Lao động - Thương binh và Xã hội»; an unknown post shows its id. */
export const postName = (programme: Programme, post: Post): Bi => {
  const agency = agencyById(programme, agencyOf(post))
  const role = roleOfPost(programme, post)
  if (!agency || !role) return { vi: post, en: post }
  return { vi: `${role.name.vi} ${agency.name.vi}`, en: `${role.name.en}, ${agency.name.en}` }
}

/** A duty of the plan or of the law. */
export const dutyById = (programme: Programme, id: string): Duty | undefined =>
  [...programme.duties, ...programme.legalDuties].find((duty) => duty.id === id)

/** The area of this id, whether or not it still exists. */
export const areaById = (programme: Programme, id: string): Area | undefined => programme.areas.find((area) => area.id === id)

/** The areas that exist on a day, of one level when it is named. */
export const areasAt = (programme: Programme, date: PlainDate, level?: string): Area[] =>
  programme.areas.filter((area) => isInForce(area, date) && (level === undefined || area.level === level))

/** The agencies behind an agency id or an `@group`, those only that exist on the day when one is given. */
export const membersOf = (programme: Programme, ref: string, date?: PlainDate): string[] => {
  const ids = ref.startsWith('@') ? (programme.groups[ref] ?? []) : [ref]
  if (date === undefined) return [...ids]
  return ids.filter((id) => isInForce(agencyById(programme, id) ?? {}, date))
}

/** Whether a body is only requested («đề nghị»): it gets courtesy reminders and is never escalated. */
export const isRequested = (programme: Programme, agency: string): boolean =>
  agencyById(programme, agency)?.standing === 'requested'

/** The agencies that owe a duty on a day. */
export const ownersOf = (programme: Programme, duty: Duty, date: PlainDate): string[] => [
  ...new Set(duty.owners.flatMap((owner) => membersOf(programme, owner, date))),
]

const exceptionFor = (programme: Programme, duty: Duty, agency: string) =>
  duty.exceptions?.find((exception) => exception.owners.some((owner) => membersOf(programme, owner).includes(agency)))

/** The ladder of a duty for one of its owners; districts, police or requested bodies may have their own. */
export const ladderOf = (programme: Programme, duty: Duty, agency: string): string | undefined =>
  exceptionFor(programme, duty, agency)?.ladder ?? duty.ladder

/** What fills `{owner}`, `{parent}` and `{district}` for one agency: itself, the body above it, and that body when it is a district's. */
export const placesOf = (programme: Programme, agency: string): Record<string, string | undefined> => {
  const parent = agencyById(programme, agency)?.parent
  const isDistrict = parent !== undefined && agencyById(programme, parent)?.kind === 'district'
  return { owner: agency, parent, district: isDistrict ? parent : undefined }
}

/** The half-year form in which an owner of a standing duty reports it. */
export const formFor = (programme: Programme, duty: Duty, agency: string): string | undefined =>
  duty.formOf?.find((form) => dutyById(programme, form)?.owners.some((owner) => membersOf(programme, owner).includes(agency)))

/** To whom one owner's work goes, never to itself; the first that is inside the system accepts or returns it, the others get it for information. */
export const recipientsOf = (programme: Programme, duty: Duty, agency: string): string[] => {
  const to = exceptionFor(programme, duty, agency)?.to ?? duty.recipients.to
  const filled = fillPosts(to, placesOf(programme, agency)).flatMap((ref) => membersOf(programme, ref))
  return [...new Set(filled)].filter((id) => id !== agency)
}

/** `planning.head` is whichever post heads that agency in this programme (`planning.director`); other posts stay as they are. */
export const actualPost = (programme: Programme, post: Post): Post => {
  const head = roleOf(post) === 'head' ? agencyById(programme, agencyOf(post))?.head : undefined
  return head === undefined ? post : `${agencyOf(post)}.${head}`
}

/** Fills the places of post references for one matter and resolves heads; what has no name for it is left out. */
export const postsFor = (
  programme: Programme,
  refs: readonly Post[],
  names: Readonly<Record<string, string | undefined>>,
): Post[] => [...new Set(fillPosts(refs, names).map((post) => actualPost(programme, post)))]

/** Close of business: a limit in working days ends when the offices close on that day. */
export const endOfBusiness = (programme: Programme): string => programme.calendar.hours.at(-1)?.[1] ?? '17:00'
