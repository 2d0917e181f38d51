import { showHistory } from '../../shared/contracts/work.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { showOf } from '../../shared/store/by-kind.ts'
import { readHistory } from '../../shared/store/history.ts'

/** Everything that happened to an item, for whoever may know of it. */
export const handler = onRequest(showHistory, async ({ params: { kind, id }, context }) => {
  await showOf[kind](id, context)
  return { events: await readHistory(kind, id) }
})
