import { agency } from './agency.ts'
import { directoryOver } from './agency-directory.ts'
import type { AgencyState } from './agency-state.ts'
import type { Context } from './aggregate.ts'
import { mayAct } from './authorisation.ts'
import { localDate } from './calendar.ts'
import { notThere } from './domain-error.ts'
import { agencyById } from './programme-lookup.ts'

/** An agency as officials see it, the programme's data overlaid by what it has entered; who holds a post is shown to those only who may change it. */
export const agencyView = (
  id: string,
  stored: { readonly state: AgencyState; readonly rev: number } | undefined,
  context: Context,
): object => {
  const { programme, calendar, now, by } = context
  const known = agencyById(programme, id)
  if (!known || known.external) throw notThere('agency')
  const state = stored?.state
  const directory = directoryOver(programme, () => state)
  const mayChange = mayAct('agency', 'change', by, agency.parties(state, context)) || by.startsWith(`${id}.`)
  const posts = known.roles.map(({ role, name, mayOpenSeals = false }) => {
    const post = `${id}.${role}`
    const { holders, ...entry } = directory(post, localDate(calendar, now)) ?? { holders: [] }
    return { post, role, name, mayOpenSeals, ...entry, ...(mayChange ? { holders } : {}) }
  })
  const { sealChange, contacts, contactsConfirmedAt } = state ?? {}
  return {
    id,
    name: known.name,
    rev: stored?.rev ?? 0,
    posts,
    contactsConfirmedAt,
    ...(contacts ? { confirmContactsBy: contacts.due } : {}),
    ...(sealChange
      ? {
          sealChange: {
            by: sealChange.by,
            at: sealChange.at,
            approver: sealChange.approver,
            roles: mayChange ? sealChange.roles : Object.keys(sealChange.roles),
          },
        }
      : {}),
  }
}
