import type { AgencyState, RoleState } from './agency-state.ts'
import type { PlainDate } from './instant.ts'
import type { Post } from './post.ts'
import { agencyOf, roleOf } from './post.ts'
import type { Programme } from './programme.ts'
import { agencyById, isInForce, roleOfPost } from './programme-lookup.ts'

/** A person as a token names him. */
export interface Person {
  readonly sub: string
  readonly iss?: string | undefined
}

interface DatedPerson extends Person {
  readonly from?: PlainDate | undefined
  readonly until?: PlainDate | undefined
}

/** What counts for one post: the programme's data, overlaid by what its agency has entered. */
interface PostEntry {
  readonly address: string
  readonly holders: readonly DatedPerson[]
  readonly absences: readonly { readonly from: PlainDate; readonly until: PlainDate; readonly substitute: Post }[]
  readonly unreachable?: RoleState['unreachable'] | undefined
}

/** Who holds which post on a day; undefined where there is no such post on it. */
export type Directory = (post: Post, date: PlainDate) => PostEntry | undefined

/** The person that a post belongs to until its agency has entered one. */
export const firstHolderOf = (post: Post): Person => ({ sub: `person-of:${post}` })

/** A directory over what agencies have entered; an agency outside the system has no posts here, so nobody can act or be reached through it. */
export const directoryOver =
  (programme: Programme, entered: (agency: string) => AgencyState | undefined): Directory =>
  (post, date) => {
    const agency = agencyById(programme, agencyOf(post))
    const role = roleOfPost(programme, post)
    const exists =
      agency !== undefined && !agency.external && isInForce(agency, date) && role !== undefined && isInForce(role, date)
    if (!exists) return undefined
    const {
      address = role.address,
      holders = [firstHolderOf(post)],
      absences = [],
      unreachable,
    } = entryOf(entered(agency.id), post)
    return { address, holders, absences, unreachable }
  }

const entryOf = (state: AgencyState | undefined, post: Post): RoleState => state?.roles[roleOf(post)] ?? {}

/** The directory that one post's questions need: its own agency and those of whoever may stand in for it. */
export const directoryFor = async (
  post: Post,
  programme: Programme,
  find: (agency: string) => Promise<AgencyState | undefined>,
): Promise<Directory> => {
  const entered = new Map<string, AgencyState | undefined>()
  const seen = new Set<Post>()
  for (const open = [post]; open.length > 0; ) {
    const [next = post] = open.splice(0, 1)
    if (seen.has(next)) continue
    seen.add(next)
    const id = agencyOf(next)
    if (!entered.has(id) && agencyById(programme, id)) entered.set(id, await find(id))
    open.push(...(entryOf(entered.get(id), next).absences ?? []).map(({ substitute }) => substitute))
  }
  return directoryOver(programme, (id) => entered.get(id))
}

const substituteOn = (entry: PostEntry, date: PlainDate): Post | undefined =>
  entry.absences.find((absence) => isInForce(absence, date))?.substitute

/** Everyone who may act for a post on a day: those who hold it, and while they are absent those who hold the substitute's post too. */
export const personsOf = (directory: Directory, post: Post, date: PlainDate, seen: readonly Post[] = []): Person[] => {
  const entry = directory(post, date)
  if (!entry || seen.includes(post)) return []
  const substitute = substituteOn(entry, date)
  const standingIn = substitute === undefined ? [] : personsOf(directory, substitute, date, [...seen, post])
  return [...entry.holders.filter((person) => isInForce(person, date)), ...standingIn]
}

/** Whether whom an agency entered is the person of a token; an issuer counts where one was entered. */
const isSamePerson = (known: Person, person: Required<Person>): boolean =>
  known.sub === person.sub && (known.iss === undefined || known.iss === person.iss)

/** Whether this person holds the post on this day himself, and does not only stand in. */
export const holdsItself = (directory: Directory, post: Post, person: Required<Person>, date: PlainDate): boolean =>
  (directory(post, date)?.holders ?? []).some((known) => isInForce(known, date) && isSamePerson(known, person))

/** Whether this person may act for the post on this day; a leaver's rights end with his last date. */
export const holdsPost = (directory: Directory, post: Post, person: Required<Person>, date: PlainDate): boolean =>
  personsOf(directory, post, date).some((known) => isSamePerson(known, person))

/** Where a post can be told something on a day: an address, or why there is none. */
export type Reach = { readonly address: string; readonly post: Post } | { readonly hole: 'no-holder' | 'bounced' }

/** The address for a post: its own, or while its holder is absent the substitute's. */
export const reachPost = (directory: Directory, post: Post, date: PlainDate, seen: readonly Post[] = []): Reach => {
  const entry = directory(post, date)
  if (!entry || seen.includes(post)) return { hole: 'no-holder' }
  const substitute = substituteOn(entry, date)
  if (substitute !== undefined) return reachPost(directory, substitute, date, [...seen, post])
  if (!entry.holders.some((person) => isInForce(person, date))) return { hole: 'no-holder' }
  return entry.unreachable ? { hole: 'bounced' } : { address: entry.address, post }
}
