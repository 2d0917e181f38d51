import { changeAgency } from '../../shared/contracts/agencies.ts'
import { agency } from '../../shared/domain/agency.ts'
import { agencyCommandOf } from '../../shared/domain/agency-command.ts'
import { agencyView } from '../../shared/domain/agency-view.ts'
import { personsBehind } from '../../shared/lambda/acting-post.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** Enters holders, addresses and absences, confirms contacts or approves who may open seals; the first change of an agency opens its item. */
export const handler = onRequest(changeAgency, async ({ params: { id }, body: { rev, ...asked }, context }) => {
  const command = agencyCommandOf(asked, await personsBehind(context))
  await commit(agency, id, { type: 'open', agency: id }, { ...context, by: 'system' })
  return agencyView(id, await commit(agency, id, command, context, { rev }), context)
})
