import { plusDays } from '../../shared/domain/calendar.ts'
import type { PlainDate } from '../../shared/domain/instant.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { chance, type Office, pick } from './months-office.ts'

const administrator = 'dolisa.administrator'

/** On one in so many days a post changes: its address fails, somebody else stands in for it, or nobody holds it. */
const everyDays = 2

/** Posts that change: those of districts, communes and departments below the last of their chain, and of which nothing is asked here by hand. */
const changing = ({ agencies }: Programme): string[] =>
  agencies
    .filter(({ kind, external }) => !external && /^(department|district|commune)$/.test(kind))
    .flatMap(({ id, roles }) => roles.map(({ role }) => `${id}.${role}`))
    .filter((post) => /\.(contact|division-head|vice-chair)$/.test(post) && !post.startsWith('dolisa.'))

const split = (post: string): [agency: string, role: string] => {
  const [agency = '', role = ''] = post.split('.')
  return [agency, role]
}

interface Change {
  readonly begin: object
  readonly end: object
  readonly days: number
}

/** What happens to a post for some weeks, and how it ends; the substitute is whoever comes next in its agency. */
const changeOf = (programme: Programme, post: string, today: PlainDate): Change => {
  const [id, role] = split(post)
  const { roles = [] } = programme.agencies.find((agency) => agency.id === id) ?? {}
  const at = roles.findIndex((entry) => entry.role === role)
  const address = roles[at]?.address ?? ''
  const days = 10 + Math.floor(chance(post, today, 'days') * 35)
  const substitute = `${id}.${roles[at + 1]?.role}`
  const holders = [{ sub: `person-of:${post}`, from: plusDays(today, days) }]
  // Reports are handed in by the contact, who is therefore always there.
  const vacant = role === 'contact' ? 0 : 2
  switch (pick({ bounce: 4, complaint: 1, absent: 3, vacant }, post, today, 'change')) {
    case 'bounce':
      return { begin: { address: `bounce@${id}.example` }, end: { address }, days }
    case 'complaint':
      return { begin: { address: `complaint@${id}.example` }, end: { address }, days }
    case 'absent':
      return { begin: { absences: [{ from: today, until: plusDays(today, days), substitute }] }, end: { absences: [] }, days }
    default:
      return { begin: { holders }, end: { holders: [{ sub: `person-of:${post}`, from: today }] }, days }
  }
}

/** Posts whose mail does not reach them, that are absent or vacant, each for some weeks; the administrator enters it all. */
export const planAddresses = (programme: Programme, office: Office) => {
  const posts = changing(programme)
  const ends = new Map<PlainDate, [post: string, entry: object][]>()
  const under = new Set<string>()
  const enter = async (post: string, entry: object): Promise<void> => {
    const [agency, role] = split(post)
    await office.decide('agencies/change-agency', administrator, agency, { roles: { [role]: entry } })
  }
  const endOn = async (today: PlainDate): Promise<void> => {
    for (const day of [...ends.keys()].filter((day) => day <= today).sort()) {
      for (const [post, entry] of ends.get(day) ?? []) {
        await enter(post, entry)
        under.delete(post)
      }
      ends.delete(day)
    }
  }
  return {
    /** One post in every few days changes, and those whose time has come are put right. */
    workOn: async (today: PlainDate): Promise<void> => {
      await endOn(today)
      const post = posts[Math.floor(chance(today, 'post') * posts.length)]
      if (post === undefined || under.has(post) || chance(today, 'change') > 1 / everyDays) return
      const { begin, end, days } = changeOf(programme, post, today)
      under.add(post)
      await enter(post, begin)
      const day = plusDays(today, days)
      ends.set(day, [...(ends.get(day) ?? []), [post, end]])
    },
  }
}
