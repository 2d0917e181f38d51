import { agency } from './agency.ts'
import { directoryOver } from './agency-directory.ts'
import { feedView } from './agency-feeds.ts'
import type { AgencyState } from './agency-state.ts'
import { newAgency } from './agency-state.ts'
import type { Context } from './aggregate.ts'
import { mayAct } from './authorisation.ts'
import { localDate } from './calendar.ts'
import { notThere } from './domain-error.ts'
import { namesIn } from './names.ts'
import { agencyById } from './programme-lookup.ts'

/** What the acting post may do to an agency's posts now; that a second person approves is looked at when he does. */
const actsOn = (state: AgencyState, context: Context): string[] => {
  const parties = agency.parties(state, context)
  const may = (action: string) => mayAct('agency', action, context.by, parties)
  const { sealChange } = state
  return [
    ...(may('change') ? ['change'] : []),
    ...(may('confirm-contacts') ? ['confirm-contacts'] : []),
    ...(sealChange && sealChange.by !== context.by && may('approve-seal-change') ? ['approve'] : []),
    ...(sealChange && may('drop-seal-change') ? ['drop'] : []),
  ]
}

/** A proposed change of who may open seals; what it says is for those who propose such changes and those who decide about them. */
const sealChangeView = ({ sealChange }: AgencyState, isShown: boolean): object => {
  if (!sealChange) return {}
  const { by, at, approver, roles } = sealChange
  return { sealChange: { by, at, approver, roles: isShown ? roles : Object.keys(roles) } }
}

/** An agency as officials see it, the programme's data overlaid by what it has entered; who holds a post is shown to those only who may change it. */
export const agencyView = (
  id: string,
  stored: { readonly state: AgencyState; readonly rev: number } | undefined,
  context: Context,
): object => {
  const { programme, calendar, now, by } = context
  const known = agencyById(programme, id)
  if (!known || known.external) throw notThere('agency')
  const state = stored?.state ?? newAgency(id, now)
  const directory = directoryOver(programme, () => state)
  const mayDo = actsOn(state, context)
  const isOwn = mayDo.includes('change') || by.startsWith(`${id}.`)
  const posts = known.roles.map(({ role, name, mayOpenSeals = false }) => {
    const post = `${id}.${role}`
    const { holders, ...entry } = directory(post, localDate(calendar, now)) ?? { holders: [] }
    return { post, role, name, mayOpenSeals, ...entry, ...(isOwn ? { holders } : {}) }
  })
  const { contacts, contactsConfirmedAt } = state
  const view = {
    id,
    code: state.code,
    status: state.status,
    name: known.name,
    rev: stored?.rev ?? 0,
    now,
    mayDo,
    posts,
    contactsConfirmedAt,
    ...(by.startsWith(`${id}.`) ? feedView(state, by, context) : {}),
    ...(contacts ? { confirmContactsBy: contacts.due } : {}),
    ...sealChangeView(state, isOwn || mayAct('agency', 'approve-seal-change', by, agency.parties(state, context))),
  }
  // The history says what changed by the names of roles alone.
  const roles = Object.fromEntries(known.roles.map(({ role, name }) => [role, { vi: name.vi, en: name.en }]))
  return { ...view, names: { ...roles, ...namesIn(view, programme) } }
}
