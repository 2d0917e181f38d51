import { listWork } from '../../shared/contracts/work.ts'
import { workView } from '../../shared/domain/work-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { workOf } from '../../shared/store/open-work.ts'

/** The open work of the acting post, soonest first; `next` goes on where a page ended, so no item is lost between pages. */
export const handler = onRequest(listWork, async ({ query, context }) =>
  workView(await workOf(context.by, 50, query.next), context),
)
