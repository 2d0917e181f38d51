import type { Fact } from '../../events/index.ts'
import { change, markUnreachable } from './agency-change.ts'
import type { AgencyCommand } from './agency-command.ts'
import { confirmContacts, contactsDueAt, nextQuarter, ownersOfAgency, wakeContacts } from './agency-contacts.ts'
import { makeFeed, revokeFeed } from './agency-feeds.ts'
import { approveSealChange, dropSealChange } from './agency-seals.ts'
import type { AgencyState } from './agency-state.ts'
import { agencyState, newAgency } from './agency-state.ts'
import type { Aggregate, Context, Decision, IndexEntry, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { notThere } from './domain-error.ts'
import { nextActOfAgency } from './next-act.ts'
import { whoActsIn } from './person-posts.ts'
import type { Programme } from './programme.ts'
import { agencyById } from './programme-lookup.ts'

const open = (state: AgencyState | undefined, id: string, context: Context): Decision<AgencyState, Fact> => {
  if (state) return unchanged(state)
  const agency = agencyById(context.programme, id)
  if (!agency || agency.external) throw notThere('agency')
  return { state: newAgency(id, nextQuarter(context.now, context)), facts: [] }
}

const decide = (state: AgencyState | undefined, command: AgencyCommand | Wake, context: Context): Decision<AgencyState, Fact> => {
  if (command.type === 'open') return open(state, command.agency, context)
  if (!state) throw notThere('agency')
  switch (command.type) {
    case 'change':
      return change(state, command, context)
    case 'confirm-contacts':
      return confirmContacts(state, context)
    case 'approve-seal-change':
      return approveSealChange(state, command, context)
    case 'drop-seal-change':
      return dropSealChange(state, context)
    case 'make-feed':
      return makeFeed(state, command, context)
    case 'revoke-feed':
      return revokeFeed(state, context)
    case 'mark-unreachable':
      return markUnreachable(state, command, context)
    case 'wake':
      return wakeContacts(state, context)
    default:
      return command satisfies never
  }
}

/** What waits for a person shows as work of the post that must act; an agency with a post that mail does not reach is listed as such. */
const index = (state: AgencyState): IndexEntry => {
  const { sealChange, contacts, roles } = state
  const work = sealChange
    ? { owner: sealChange.approver, deadline: sealChange.at }
    : contacts && { owner: contacts.post, deadline: contacts.due }
  const about = work && { agency: state.id, act: nextActOfAgency(state) }
  const isUnreachable = Object.values(roles).some((role) => role.unreachable)
  return { ...work, ...(about ? { about } : {}), ...whoActsIn(state), period: isUnreachable ? unreachableAgencies : openAgencies }
}

/** The partition of the period index that lists agencies with a post that mail does not reach. */
export const unreachableAgencies = 'agency#unreachable'

/** The partition of the period index that lists the other agencies. */
export const openAgencies = 'agency#open'

/** The agencies that have posts here on their own account and so confirm their contacts; opening one again changes nothing. */
export const agenciesToOpen = (programme: Programme): string[] =>
  programme.agencies.filter((agency) => !agency.external && agency.roles.length > 0).map(({ id }) => id)

/** An agency: who holds its posts from when until when, at which addresses, and who stands in. It is asked each quarter whether that is right. */
export const agency: Aggregate<AgencyState, AgencyCommand, Fact> = {
  kind: 'agency',
  parse: (value) => agencyState.parse(value),
  decide,
  dueAt: contactsDueAt,
  index,
  parties: (state, { programme }) => ({
    owner: state ? ownersOfAgency(programme, state.id) : [],
    administrator: [programme.posts.administrator],
    confirmer: [programme.posts.sealApprover, programme.posts.administrator],
  }),
}
