import { dispatchDeadline } from '../../shared/contracts/deadlines.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineView } from '../../shared/domain/deadline-view.ts'
import { refusePersonalData } from '../../shared/domain/text-screening.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'

/** The owner records that the document went to a recipient outside the system. */
export const handler = onRequest(dispatchDeadline, async ({ params, body: { rev, number, date }, context }) => {
  refusePersonalData(number, 'number')
  return deadlineView(await commit(deadline, params.id, { type: 'dispatch', number, date }, context, { rev }), context)
})
