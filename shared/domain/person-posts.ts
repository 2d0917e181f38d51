import { type Directory, firstHolderOf, holdsItself, holdsPost, type Person } from './agency-directory.ts'
import type { AgencyState } from './agency-state.ts'
import type { Context, IndexEntry } from './aggregate.ts'
import { localDate } from './calendar.ts'
import type { PlainDate } from './instant.ts'
import { agencyOf, type Post } from './post.ts'
import type { Programme } from './programme.ts'
import { isInForce } from './programme-lookup.ts'

/** Every post of the agencies inside the system. */
export const allPosts = (programme: Programme): Post[] =>
  programme.agencies.filter(({ external }) => !external).flatMap(({ id, roles }) => roles.map(({ role }) => `${id}.${role}`))

/** What the index says of who acts in an agency; nothing while the programme's first holders hold all its posts. */
export const whoActsIn = ({ roles }: AgencyState): Pick<IndexEntry, 'people' | 'standIns'> => {
  const entries = Object.values(roles)
  const people = new Set(entries.flatMap(({ holders = [] }) => holders.map(({ sub }) => sub)))
  const standIns = new Set(entries.flatMap(({ absences = [] }) => absences.map(({ substitute }) => substitute)))
  return { ...(people.size > 0 ? { people: [...people] } : {}), ...(standIns.size > 0 ? { standIns: [...standIns] } : {}) }
}

/** What the index tells of one agency. */
export interface ListedAgency {
  readonly id: string
  readonly people?: readonly string[] | undefined
  readonly standIns?: readonly Post[] | undefined
}

/**
 * The agencies in which a person may have a post: where he was entered or is the first holder, and from there on wherever one of their posts
 * stands in. One too many costs a read; which posts are his today only the data of the agencies themselves say.
 */
export const agenciesOfPerson = (
  { sub }: Pick<Person, 'sub'>,
  listed: readonly ListedAgency[],
  programme: Programme,
): string[] => {
  const first = allPosts(programme).filter((post) => firstHolderOf(post).sub === sub)
  const found = new Set([...first.map(agencyOf), ...listed.filter(({ people }) => people?.includes(sub)).map(({ id }) => id)])
  for (const id of found)
    for (const other of listed) if (other.standIns?.some((post) => agencyOf(post) === id)) found.add(other.id)
  return [...found]
}

/** A post that a person may act for today, and in what way. */
export interface OwnPost {
  readonly post: Post
  readonly as: 'holder' | 'substitute'
  /** Who stands in, and until when, while the holder is away. */
  readonly absent?: { readonly until: PlainDate; readonly substitute: Post } | undefined
}

/** The posts that a person holds or stands in for today, in the order of the programme. */
export const postsOfPerson = (
  person: Required<Person>,
  directory: Directory,
  { programme, calendar, now }: Pick<Context, 'programme' | 'calendar' | 'now'>,
): OwnPost[] => {
  const today = localDate(calendar, now)
  const posts = allPosts(programme).filter((post) => holdsPost(directory, post, person, today))
  return posts.map((post) => {
    const { absences = [] } = directory(post, today) ?? {}
    const isHolder = holdsItself(directory, post, person, today)
    const absence = absences.find((entry) => isInForce(entry, today))
    const absent = absence && { until: absence.until, substitute: absence.substitute }
    return { post, as: isHolder ? 'holder' : 'substitute', ...(absent ? { absent } : {}) }
  })
}
