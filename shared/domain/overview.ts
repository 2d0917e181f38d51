import type { Directory } from './agency-directory.ts'
import { reachPost } from './agency-directory.ts'
import type { About, Context } from './aggregate.ts'
import { localDate, workingDaysBetween } from './calendar.ts'
import { toldIn } from './mail-leaving-out.ts'
import type { MailState } from './mail-state.ts'
import { allPosts } from './person-posts.ts'
import type { Post } from './post.ts'
import { agencyOf, roleOf } from './post.ts'
import type { Programme } from './programme.ts'
import { agencyById, isRequested, roleOfPost } from './programme-lookup.ts'

interface Open {
  readonly kind: string
  readonly status?: string | undefined
  readonly owner?: Post | undefined
  readonly deadline?: string | undefined
  readonly about?: About | undefined
}

/** How late open work is, in working days: the bands are those at which the ladders of the reference programme speak. */
const bands = [0, 1, 5, 10] as const

const bandOf = (deadline: string, { calendar, now }: Context): string => {
  if (deadline >= now) return 'ahead'
  const late = workingDaysBetween(calendar, localDate(calendar, deadline), localDate(calendar, now))
  const from = bands.findLast((least) => late >= least) ?? 0
  return `late-${from}`
}

/** What is urgent or concerns an official is on no list but those of the posts that handle it. */
const isOnOverview = ({ kind, owner, deadline, about }: Open): boolean =>
  owner !== undefined && deadline !== undefined && kind !== 'mail' && (about?.route ?? 'ordinary') === 'ordinary'

/** How much work is open, by kind, state and age; counts alone, and no kind of it names an agency. */
export const openCounts = (open: readonly Open[], context: Context): object[] => {
  const shown = open.filter(isOnOverview)
  const groups = Map.groupBy(
    shown,
    ({ kind, status = '', deadline = '', about }) => `${kind} ${about?.step ?? status} ${bandOf(deadline, context)}`,
  )
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, items]) => {
      const [kind, status, age] = key.split(' ')
      return { kind, status, age, count: items.length }
    })
}

/** The posts of the agency that this one is head of; none for everybody else. */
export const postsUnder = (post: Post, programme: Programme): Post[] => {
  const agency = agencyById(programme, agencyOf(post))
  return agency && agency.head === roleOf(post) ? agency.roles.map(({ role }) => `${agency.id}.${role}`) : []
}

/** Posts that nobody can be told through today: without a holder, or with an address that sends mail back. */
export const holesOf = (directory: Directory, { programme, calendar, now }: Context): object[] => {
  const today = localDate(calendar, now)
  return allPosts(programme)
    .filter((post) => roleOfPost(programme, post) !== undefined && !isRequested(programme, agencyOf(post)))
    .flatMap((post) => {
      if (directory(post, today) === undefined) return []
      const reach = reachPost(directory, post, today)
      return 'hole' in reach ? [{ post, hole: reach.hole }] : []
    })
}

/** Letters that tell of lateness, or ask whether it shall be told. */
const telling: readonly string[] = ['escalation', 'escalation-asked', 'urgent']

/** One thing a post was told because it is late or urgent, or was asked. */
export interface ToldOf {
  readonly kind: MailState['entries'][number]['subject']['kind']
  readonly id: string
  readonly code: string
  readonly template: string
  readonly at: string
  readonly mail: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** What the mails to a post told it of lateness, the latest first, each item once with what was said last. */
export const toldOf = (mails: readonly MailState[]): ToldOf[] => {
  const entries = mails
    .flatMap((state) =>
      toldIn(state)
        .filter(({ template }) => telling.includes(template))
        .map(({ subject, template, at, facts }): ToldOf => ({ ...subject, template, at, mail: state.status, facts })),
    )
    .sort((a, b) => (a.at > b.at ? -1 : 1))
  return entries.filter((entry, n) => entries.findIndex(({ kind, id }) => kind === entry.kind && id === entry.id) === n)
}
