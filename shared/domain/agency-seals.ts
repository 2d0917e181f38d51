import type { Fact } from '../../events/index.ts'
import type { AgencyCommand } from './agency-command.ts'
import { firstHolderOf } from './agency-directory.ts'
import { type Changes, changedRole, whatOf, withRoles } from './agency-roles.ts'
import type { AgencyState } from './agency-state.ts'
import type { Context, Decision } from './aggregate.ts'
import { DomainError } from './domain-error.ts'
import type { Post } from './post.ts'
import { roleOf } from './post.ts'

type AgencyDecision = Decision<AgencyState, Fact>
type SealChange = NonNullable<AgencyState['sealChange']>

/** Whoever a change concerns: the posts themselves, whose holders of today hear of it, and one more. */
const told = (state: AgencyState, roles: readonly string[], other: Post): Post[] => [
  ...new Set([other, ...roles.map((role) => `${state.id}.${role}`)]),
]

/** Puts a change of posts that may open seals before a second person; until he agrees everything stays as it is. */
export const propose = (
  state: AgencyState,
  changes: Changes,
  persons: readonly string[],
  { programme, by, now }: Context,
): AgencyDecision => {
  const { administrator, sealApprover, overview } = programme.posts
  const names = Object.keys(changes)
  const approver = sealApprover === by ? administrator : sealApprover
  const roles = Object.fromEntries(Object.entries(changes).map(([role, entry]) => [role, changedRole({}, entry)]))
  const tell = told(state, names, approver)
  return {
    state: { ...state, sealChange: { by, persons: [...persons], at: now, approver, roles } },
    facts: [{ type: 'agency.seal-change-proposed', data: { roles: names, what: whatOf(changes), tell, above: overview } }],
  }
}

const proposedIn = ({ sealChange }: AgencyState): SealChange => {
  if (sealChange) return sealChange
  throw new DomainError('conflict', 'nothing-to-approve', 'No change of who may open seals waits for approval.')
}

/** Everybody who could open seals by the change: new holders, and those who hold the posts that would stand in. */
const gainers = (state: AgencyState, { roles }: SealChange): { persons: string[]; posts: Post[] } => {
  const posts = Object.values(roles).flatMap(({ absences = [] }) => absences.map(({ substitute }) => substitute))
  const standingIn = posts.flatMap((post) => state.roles[roleOf(post)]?.holders ?? [firstHolderOf(post)])
  const holding = Object.values(roles).flatMap(({ holders = [] }) => holders)
  return { persons: [...holding, ...standingIn].map(({ sub }) => sub), posts }
}

/** A second person lets a change of who may open seals come into force; neither the proposer nor one who would gain by it can. */
export const approveSealChange = (
  state: AgencyState,
  { persons }: Extract<AgencyCommand, { type: 'approve-seal-change' }>,
  { by, programme }: Context,
): AgencyDecision => {
  const sealChange = proposedIn(state)
  const gain = gainers(state, sealChange)
  const isConcerned = (person: string) => sealChange.persons.includes(person) || gain.persons.includes(person)
  if (by === sealChange.by || gain.posts.includes(by) || persons.some(isConcerned))
    throw new DomainError(
      'forbidden',
      'second-person-needed',
      'Somebody else must approve this change: not the one who proposed it and not one who could open seals by it.',
    )
  const { sealChange: _, ...rest } = state
  const roles = Object.keys(sealChange.roles)
  const tell = told(state, roles, sealChange.by)
  const data = { roles, what: whatOf(sealChange.roles), tell, above: programme.posts.overview }
  return {
    state: { ...rest, roles: withRoles(state, sealChange.roles) },
    facts: [{ type: 'agency.seal-change-approved', data }],
  }
}

/** A proposed change is turned down, or taken back by the agency; whoever heard of it hears that too. */
export const dropSealChange = (state: AgencyState, { programme }: Context): AgencyDecision => {
  const sealChange = proposedIn(state)
  const { sealChange: _, ...rest } = state
  const roles = Object.keys(sealChange.roles)
  const tell = [...new Set([sealChange.approver, ...told(state, roles, sealChange.by)])]
  const data = { roles, what: whatOf(sealChange.roles), tell, above: programme.posts.overview }
  return { state: rest, facts: [{ type: 'agency.seal-change-dropped', data }] }
}
