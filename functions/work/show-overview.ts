import { overview } from '../../shared/audit/overview.ts'
import { showOverview } from '../../shared/contracts/me.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'

/** What the acting post has been told and asked, and for those who keep the overview what is open, late and out of reach. */
export const handler = onRequest(showOverview, async ({ context }) => overview(context))
