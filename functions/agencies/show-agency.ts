import { showAgency } from '../../shared/contracts/agencies.ts'
import { agency } from '../../shared/domain/agency.ts'
import { agencyView } from '../../shared/domain/agency-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { load } from '../../shared/store/commit.ts'

/** The posts of an agency as they stand today. */
export const handler = onRequest(showAgency, async ({ params: { id }, context }) =>
  agencyView(id, await load(agency, id), context),
)
