import type { Person } from './agency-directory.ts'
import type { Absence, Holder } from './agency-state.ts'
import { DomainError } from './domain-error.ts'

/** What an agency enters about one of its posts; what is left out stays as it is. */
export interface RoleChange {
  readonly address?: string | undefined
  readonly holders?: readonly Holder[] | undefined
  readonly absences?: readonly Absence[] | undefined
}

/** What can be asked of an agency. `persons` are those who may be behind the acting post today, so that one person in two posts is seen. */
export type AgencyCommand =
  | { readonly type: 'open'; readonly agency: string }
  | {
      readonly type: 'change'
      readonly roles: Readonly<Record<string, RoleChange>>
      readonly persons: readonly string[]
    }
  | { readonly type: 'confirm-contacts' }
  | { readonly type: 'approve-seal-change'; readonly persons: readonly string[] }
  | { readonly type: 'drop-seal-change' }
  | { readonly type: 'make-feed'; readonly feed: string; readonly person: Required<Person> }
  | { readonly type: 'revoke-feed' }
  | {
      readonly type: 'mark-unreachable'
      readonly role: string
      readonly address: string
      readonly reason: 'bounced' | 'complained'
    }

/** Which command a request asks for: entries, a confirmation, an approval or its opposite, one at a time. */
export const agencyCommandOf = (
  asked: {
    readonly roles?: Readonly<Record<string, RoleChange>> | undefined
    readonly confirmContacts?: true | undefined
    readonly approve?: true | undefined
    readonly drop?: true | undefined
  },
  persons: readonly string[],
): AgencyCommand => {
  const commands: AgencyCommand[] = [
    ...(asked.roles ? [{ type: 'change', roles: asked.roles, persons } as const] : []),
    ...(asked.confirmContacts ? [{ type: 'confirm-contacts' } as const] : []),
    ...(asked.approve ? [{ type: 'approve-seal-change', persons } as const] : []),
    ...(asked.drop ? [{ type: 'drop-seal-change' } as const] : []),
  ]
  const [command, second] = commands
  if (command && !second) return command
  throw new DomainError('invalid', 'one-at-a-time', 'Send one of «roles», «confirmContacts», «approve» and «drop».')
}
