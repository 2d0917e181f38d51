import { readSheet as contract } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { readSheet } from '../../shared/reporting/read-sheet.ts'
import { show } from '../../shared/store/show.ts'

/** What somebody filled in offline, ready to be kept as a draft or handed in; the sheet itself is kept nowhere. */
export const handler = onRequest(contract, async ({ params, body, context }) => {
  const { state } = await show(deadline, params.id, context, 'fill-sheet')
  return readSheet(body, state, context)
})
