import { showDeadline } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineTexts, deadlineView } from '../../shared/domain/deadline-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { formFor } from '../../shared/reporting/form-for.ts'
import { show } from '../../shared/store/show.ts'
import { getText } from '../../shared/store/texts.ts'

/** A deadline with what was written about it, for those whom it concerns. */
export const handler = onRequest(showDeadline, async ({ params, context }) => {
  const stored = await show(deadline, params.id, context)
  const texts = deadlineTexts(stored.state).map(async (id) => [id, await getText('deadline', params.id, id)] as const)
  return {
    ...deadlineView(stored, context),
    texts: Object.fromEntries(await Promise.all(texts)),
    ...(await formFor(stored.state, context)),
  }
})
