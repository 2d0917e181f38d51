import { ownersOfAgency } from './agency-contacts.ts'
import type { Person } from './agency-directory.ts'
import type { Context } from './aggregate.ts'
import { mayAct } from './authorisation.ts'
import { localDate } from './calendar.ts'
import { deadlineParties } from './deadline-parties.ts'
import { openableFor } from './dossier-opening.ts'
import type { OwnPost } from './person-posts.ts'
import { agencyOf, type Post, roleOf } from './post.ts'
import type { Agency } from './programme.ts'
import { agencyById, isInForce, postName, roleOfPost } from './programme-lookup.ts'
import { readsReports } from './report-readers.ts'

const beginnings = (post: Post, { programme }: Context): string[] => {
  const administrator = [programme.posts.administrator]
  return [
    ...(mayAct('tip-off', 'log', post, {}) ? ['tip-off.log'] : []),
    ...(mayAct('deadline', 'open', post, deadlineParties(undefined, { programme })) ? ['deadline.open'] : []),
    ...(mayAct('programme', 'go-live', post, { administrator }) ? ['programme.go-live'] : []),
    ...(mayAct('agency', 'change', post, { owner: ownersOfAgency(programme, agencyOf(post)), administrator })
      ? ['agency.change']
      : []),
    ...(mayAct('calendar', 'enter', post, { administrator }) ? ['calendar.enter'] : []),
    ...(readsReports(post, programme) ? ['report.read'] : []),
    ...(programme.posts.overview.includes(post) ? ['overview'] : []),
  ]
}

/** The workflows that a post may begin today, and for which agencies. */
const workflowsOf = (post: Post, { programme, calendar, now }: Context): object[] => {
  const today = localDate(calendar, now)
  return programme.dossiers.flatMap((workflow) => {
    const agencies = openableFor(programme, workflow, post, today)
    return agencies.length > 0 ? [{ workflow: workflow.id, name: workflow.name, refs: workflow.refs, agencies }] : []
  })
}

const postView = ({ post, as, absent }: OwnPost, context: Context): object => {
  const { programme } = context
  const agency = agencyOf(post)
  return {
    post,
    as,
    absent,
    role: roleOf(post),
    name: postName(programme, post),
    agency,
    agencyName: agencyById(programme, agency)?.name,
    mayOpenSeals: roleOfPost(programme, post)?.mayOpenSeals ?? false,
    may: beginnings(post, context),
    begins: workflowsOf(post, context),
  }
}

const named = ({ id, name }: Pick<Agency, 'id' | 'name'>): object => ({ id, name })

/** What forms let a person choose from, as it is in force today. */
const listsOf = ({ programme, calendar, now }: Context): object => {
  const today = localDate(calendar, now)
  const agencies = programme.agencies.filter((agency) => !agency.external && isInForce(agency, today))
  return {
    purposes: programme.purposes.map(named),
    forwardTo: programme.forwardTo.map(named),
    urgentSigns: programme.urgentSigns.map(named),
    conflictBodies: programme.conflictBodies.map(named),
    fixedQuestions: programme.fixedQuestions,
    violationGroups: programme.violationGroups.map(named),
    categories: programme.categories.map(named),
    premisesTypes: programme.premisesTypes.map(named),
    areas: programme.areas
      .filter((area) => isInForce(area, today))
      .map(({ id, name, level, parent }) => ({ id, name, level, parent })),
    teams: agencies.filter(({ kind }) => kind === 'team').map(named),
    agencies: agencies.map(({ id, name, kind, area }) => ({ id, name, kind, area })),
  }
}

/** Who somebody is to the programme today: the posts he may act for, what each may begin, and what forms offer. Nothing of the token but its subject. */
export const meView = ({ sub }: Person, posts: readonly OwnPost[], live: boolean, context: Context): object => {
  const { programme, calendar, now } = context
  return {
    sub,
    posts: posts.map((own) => postView(own, context)),
    programme: { id: programme.id, name: programme.name },
    administrator: programme.posts.administrator,
    now,
    today: localDate(calendar, now),
    live,
    ...(live ? {} : { rehearsalAddress: programme.mail.rehearsalAddress }),
    lists: listsOf(context),
  }
}
