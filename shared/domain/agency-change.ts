import type { Fact } from '../../events/index.ts'
import type { AgencyCommand, RoleChange } from './agency-command.ts'
import type { AgencyState, RoleState } from './agency-state.ts'
import type { Context, Decision } from './aggregate.ts'
import { DomainError } from './domain-error.ts'
import type { Post } from './post.ts'
import type { Programme } from './programme.ts'
import { roleOfPost } from './programme-lookup.ts'

type AgencyDecision = Decision<AgencyState, Fact>
type Changes = Readonly<Record<string, RoleChange>>

const invalid = (code: string, hint: string): DomainError => new DomainError('invalid', code, hint)

const isBackwards = (entry: { from: string; until?: string | undefined }): boolean =>
  entry.until !== undefined && entry.until < entry.from

const mayOpenSeals = (programme: Programme, post: Post): boolean => roleOfPost(programme, post)?.mayOpenSeals === true

const refuseChange = (programme: Programme, post: Post, change: RoleChange): void => {
  if (!roleOfPost(programme, post)) throw invalid('unknown-role', `The programme has no post ${post}.`)
  if ([...(change.holders ?? []), ...(change.absences ?? [])].some(isBackwards))
    throw invalid('dates-reversed', `A date «until» of ${post} lies before its «from».`)
  for (const { substitute } of change.absences ?? []) {
    if (substitute === post || !roleOfPost(programme, substitute))
      throw invalid('unknown-substitute', `${substitute} cannot stand in for ${post}: name another post of the programme.`)
    if (mayOpenSeals(programme, post) && !mayOpenSeals(programme, substitute))
      throw invalid(
        'substitute-may-not-open-seals',
        `${post} may open seals, so only a post that may do so too can stand in for it.`,
      )
  }
}

const changed = (entry: RoleState = {}, { address, holders, absences }: RoleChange): RoleState => {
  const { unreachable, ...rest } = entry
  return {
    ...rest,
    ...(unreachable && address === undefined ? { unreachable } : {}),
    ...(address === undefined ? {} : { address }),
    ...(holders ? { holders: [...holders] } : {}),
    ...(absences ? { absences: [...absences] } : {}),
  }
}

const withRoles = (state: AgencyState, changes: Changes): AgencyState['roles'] => ({
  ...state.roles,
  ...Object.fromEntries(Object.entries(changes).map(([role, change]) => [role, changed(state.roles[role], change)])),
})

const postsOf = (state: AgencyState, roles: readonly string[]): Post[] => roles.map((role) => `${state.id}.${role}`)

const applyAtOnce = (state: AgencyState, changes: Changes): AgencyDecision => {
  const roles = Object.keys(changes)
  if (roles.length === 0) return { state, facts: [] }
  return { state: { ...state, roles: withRoles(state, changes) }, facts: [{ type: 'agency.changed', data: { roles } }] }
}

const propose = (
  state: AgencyState,
  changes: Changes,
  persons: readonly string[],
  { programme, by, now }: Context,
): AgencyDecision => {
  const { administrator, sealApprover } = programme.posts
  const names = Object.keys(changes)
  const approver = sealApprover === by ? administrator : sealApprover
  const roles = Object.fromEntries(Object.entries(changes).map(([role, entry]) => [role, changed({}, entry)]))
  const tell = [...new Set([approver, ...postsOf(state, names)])]
  return {
    state: { ...state, sealChange: { by, persons: [...persons], at: now, approver, roles } },
    facts: [{ type: 'agency.seal-change-proposed', data: { roles: names, tell, above: [] } }],
  }
}

/** Enters who holds a post, its address and its absences at once; who may open seals waits for a second person. */
export const change = (
  state: AgencyState,
  { roles, persons }: Extract<AgencyCommand, { type: 'change' }>,
  context: Context,
): AgencyDecision => {
  const { programme } = context
  for (const [role, entry] of Object.entries(roles)) refuseChange(programme, `${state.id}.${role}`, entry)
  const opensSeals = ([role, { holders, absences }]: [string, RoleChange]) =>
    mayOpenSeals(programme, `${state.id}.${role}`) && (holders !== undefined || absences !== undefined)
  const entries = Object.entries(roles)
  const waiting = entries.filter(opensSeals)
  const applied = applyAtOnce(state, Object.fromEntries(entries.filter((entry) => !opensSeals(entry))))
  if (waiting.length === 0) return applied
  const proposed = propose(applied.state, Object.fromEntries(waiting), persons, context)
  return { state: proposed.state, facts: [...applied.facts, ...proposed.facts] }
}

/** A second person lets a change of who may open seals come into force; neither the proposer nor one who would gain by it can. */
export const approveSealChange = (
  state: AgencyState,
  { persons }: Extract<AgencyCommand, { type: 'approve-seal-change' }>,
  { by }: Context,
): AgencyDecision => {
  const { sealChange, ...rest } = state
  if (!sealChange) throw new DomainError('conflict', 'nothing-to-approve', 'No change of who may open seals waits for approval.')
  const gains = Object.values(sealChange.roles).flatMap(({ holders = [] }) => holders.map(({ sub }) => sub))
  if (by === sealChange.by || persons.some((person) => sealChange.persons.includes(person) || gains.includes(person)))
    throw new DomainError(
      'forbidden',
      'second-person-needed',
      'Somebody else must approve this change: not the one who proposed it and not one who would hold the post.',
    )
  const roles = Object.keys(sealChange.roles)
  const tell = [...new Set([sealChange.by, ...postsOf(state, roles)])]
  return {
    state: { ...rest, roles: withRoles(state, sealChange.roles) },
    facts: [{ type: 'agency.seal-change-approved', data: { roles, tell, above: [] } }],
  }
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
