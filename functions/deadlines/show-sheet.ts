import { showSheet } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { sheetFor } from '../../shared/reporting/sheet-for.ts'
import { show } from '../../shared/store/show.ts'

/** The form of a deadline to fill in offline, for those who may hand it in. */
export const handler = onRequest(showSheet, async ({ params, query, context }) => {
  const { state } = await show(deadline, params.id, context, 'fill-sheet')
  return sheetFor(state, query.lang, context)
})
