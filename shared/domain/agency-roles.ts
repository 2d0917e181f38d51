import type { FactNamed } from '../../events/index.ts'
import type { RoleChange } from './agency-command.ts'
import type { AgencyState, RoleState } from './agency-state.ts'
import type { Post } from './post.ts'
import type { Programme } from './programme.ts'
import { roleOfPost } from './programme-lookup.ts'

/** What is entered about several posts of an agency, by role. */
export type Changes = Readonly<Record<string, RoleChange>>

/** Whether a post may open seals in this programme. */
export const mayOpenSeals = (programme: Programme, post: Post): boolean => roleOfPost(programme, post)?.mayOpenSeals === true

/** An entry about a post with what a change says; an address that failed is mended by another one. */
export const changedRole = (entry: RoleState, { address, holders, absences }: RoleChange): RoleState => {
  const { unreachable, ...rest } = entry
  return {
    ...rest,
    ...(unreachable && address === undefined ? { unreachable } : {}),
    ...(address === undefined ? {} : { address }),
    ...(holders ? { holders: [...holders] } : {}),
    ...(absences ? { absences: [...absences] } : {}),
  }
}

/** The roles of an agency with the changes in force. */
export const withRoles = (state: AgencyState, changes: Changes): AgencyState['roles'] => ({
  ...state.roles,
  ...Object.fromEntries(Object.entries(changes).map(([role, change]) => [role, changedRole(state.roles[role] ?? {}, change)])),
})

const entries = ['address', 'holders', 'absences'] as const

/** By role, which entries a change is about; the history tells that much and not what they say. */
export const whatOf = (changes: Changes): NonNullable<FactNamed<'agency.changed'>['data']['what']> =>
  Object.fromEntries(
    Object.entries(changes).map(([role, change]) => [role, entries.filter((entry) => change[entry] !== undefined)]),
  )
