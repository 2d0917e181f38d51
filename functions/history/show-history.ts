import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import { showHistory } from '../../shared/contracts/work.ts'
import { historyView, textsIn } from '../../shared/domain/history-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { mailsFor } from '../../shared/mail/mails-for.ts'
import { knowOf } from '../../shared/store/by-kind.ts'
import { readHistory } from '../../shared/store/history.ts'
import { textsOf } from '../../shared/store/texts-of.ts'

/** Everything that happened to an item, the reasons that were written, and who was told of it, for whoever may know of it. */
export const handler = onRequest(showHistory, async ({ params: { kind, id }, context }) => {
  await knowOf(kind, id, context)
  const events = (await readHistory(kind, id)) as Recorded<Fact>[]
  const texts = await textsOf(kind, id, textsIn(events))
  return { ...historyView(events, await mailsFor(events, context), context), texts }
})
