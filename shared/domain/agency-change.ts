import type { Fact } from '../../events/index.ts'
import type { AgencyCommand, RoleChange } from './agency-command.ts'
import { type Changes, mayOpenSeals, whatOf, withRoles } from './agency-roles.ts'
import { propose } from './agency-seals.ts'
import type { AgencyState } from './agency-state.ts'
import type { Context, Decision } from './aggregate.ts'
import type { FieldRefusal } from './domain-error.ts'
import { FieldsRefused } from './domain-error.ts'
import { agencyOf, type Post, roleOf } from './post.ts'
import type { Programme } from './programme.ts'
import { roleOfPost } from './programme-lookup.ts'

type AgencyDecision = Decision<AgencyState, Fact>

const refusal = (pointer: string, code: string, detail: string): FieldRefusal => ({ pointer, code, detail })

const isBackwards = (entry: { from: string; until?: string | undefined }): boolean =>
  entry.until !== undefined && entry.until < entry.from

/** Only within an agency: else the seals of a conflict of interest could be opened where they must stay unknown. */
const substituteRefused = (programme: Programme, post: Post, substitute: Post, at: string): FieldRefusal[] => {
  if (substitute === post || !roleOfPost(programme, substitute))
    return [refusal(at, 'unknown-substitute', `${substitute} cannot stand in for ${post}: name another post of the programme.`)]
  if (!mayOpenSeals(programme, post)) return []
  const only = `${post} may open seals, so only a post`
  if (!mayOpenSeals(programme, substitute))
    return [refusal(at, 'substitute-may-not-open-seals', `${only} that may do so too can stand in for it.`)]
  return agencyOf(substitute) === agencyOf(post)
    ? []
    : [refusal(at, 'substitute-elsewhere', `${only} of its own agency can stand in for it.`)]
}

const changeRefused = (programme: Programme, post: Post, change: RoleChange): FieldRefusal[] => {
  const at = `/roles/${roleOf(post)}`
  if (!roleOfPost(programme, post)) return [refusal(at, 'unknown-role', `The programme has no post ${post}.`)]
  const { holders = [], absences = [] } = change
  const datesRefused = (name: string, entries: readonly Parameters<typeof isBackwards>[0][]): FieldRefusal[] =>
    entries.flatMap((entry, n) =>
      isBackwards(entry)
        ? [refusal(`${at}/${name}/${n}/until`, 'dates-reversed', `A date «until» of ${post} lies before its «from».`)]
        : [],
    )
  return [
    ...datesRefused('holders', holders),
    ...datesRefused('absences', absences),
    ...absences.flatMap(({ substitute }, n) => substituteRefused(programme, post, substitute, `${at}/absences/${n}/substitute`)),
  ]
}

/** Refuses entries that cannot be, each with the place in the request where it stands. */
const refuseChanges = ({ id }: AgencyState, changes: Changes, { programme }: Context): void => {
  const refused = Object.entries(changes).flatMap(([role, entry]) => changeRefused(programme, `${id}.${role}`, entry))
  const [first] = refused
  if (first) throw new FieldsRefused(first.code, first.detail, refused)
}

const applyAtOnce = (state: AgencyState, changes: Changes): AgencyDecision => {
  const roles = Object.keys(changes)
  if (roles.length === 0) return { state, facts: [] }
  return {
    state: { ...state, roles: withRoles(state, changes) },
    facts: [{ type: 'agency.changed', data: { roles, what: whatOf(changes) } }],
  }
}

/** Enters who holds a post, its address and its absences at once; whatever is about a post that may open seals waits for a second person. */
export const change = (
  state: AgencyState,
  { roles, persons }: Extract<AgencyCommand, { type: 'change' }>,
  context: Context,
): AgencyDecision => {
  const { programme } = context
  refuseChanges(state, roles, context)
  const opensSeals = ([role]: [string, RoleChange]) => mayOpenSeals(programme, `${state.id}.${role}`)
  const entries = Object.entries(roles)
  const waiting = entries.filter(opensSeals)
  const applied = applyAtOnce(state, Object.fromEntries(entries.filter((entry) => !opensSeals(entry))))
  if (waiting.length === 0) return applied
  const proposed = propose(applied.state, Object.fromEntries(waiting), persons, context)
  return { state: proposed.state, facts: [...applied.facts, ...proposed.facts] }
}

/** Notes that mail to an address came back, so that notices take another way; an address that was mended meanwhile stays. */
export const markUnreachable = (
  state: AgencyState,
  { role, address, reason }: Extract<AgencyCommand, { type: 'mark-unreachable' }>,
  { programme, now }: Context,
): AgencyDecision => {
  const entry = state.roles[role] ?? {}
  const current = entry.address ?? roleOfPost(programme, `${state.id}.${role}`)?.address
  if (current !== address || entry.unreachable) return { state, facts: [] }
  const tell = [programme.posts.administrator]
  return {
    state: { ...state, roles: { ...state.roles, [role]: { ...entry, unreachable: { since: now, reason, address } } } },
    facts: [{ type: 'agency.post-unreachable', data: { role, reason, tell, above: programme.posts.overview } }],
  }
}
