import { newNonce } from '../../shared/intake/nonce.ts'
import { takeIn } from '../../shared/intake/take-in.ts'
import { onPage } from '../../shared/lambda/on-page.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'
import { receivedOrReturned } from '../../shared/lambda/received-or-returned.ts'
import {
  type Complaint,
  complaintCategory,
  complaintErrors,
  complaintIn,
  noticeCode,
} from '../../web/citizen/complaint/complaint.ts'
import { complaintPage } from '../../web/citizen/complaint/complaint-page.tsx'
import { receiptPage } from '../../web/citizen/form/receipt-page.tsx'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import type { Errors } from '../../web/citizen/shell/fields.tsx'
import { notSent } from '../../web/citizen/shell/not-sent.ts'
import { shownStatus } from '../../web/citizen/status/shown-status.ts'
import { type View, viewOf } from '../../web/citizen/view.ts'

const receiptOf = async (view: View, category: string, { nonce, work, code, text }: Complaint): Promise<string> => {
  const context = await contextNow('citizen')
  const { complaint } = view.words.page
  // The code goes into the sealed text: beside it, it would tell which team is meant.
  const account = `${complaint.inside(noticeCode(code) ?? '')}\n\n${text}`
  const { receipt, state } = await takeIn({ category, account, nonce, work }, 'web', context)
  return receiptPage({
    view,
    head: complaint.received,
    page: 'complaint',
    receipt,
    ...shownStatus(view, state, context),
    sent: Object.entries({ nonce, work, code, text }),
  })
}

/** Takes in what somebody says who was inspected; it goes to the inspectorate's own chain, as a conflict of interest does. */
export const handler = onPage(problemPage, async (request) => {
  const view = viewOf(request)
  const category = complaintCategory(view)
  if (category === undefined) return problemPage('not-found', request)
  const complaint = complaintIn(request.fields, newNonce)
  const switches = request.fields.get('go') === 'stay' && request.fields.get('sent') !== 'yes'
  const errors = switches ? [] : complaintErrors(view, complaint)
  const again = (wrong: Errors) => complaintPage({ view, complaint, errors: wrong, posted: true })
  if (!switches && errors.length === 0)
    return receivedOrReturned(receiptOf(view, category, complaint), (error) => notSent(view, error, request.now, again))
  return { html: again(errors), status: errors.length > 0 ? 422 : 200, secret: true }
})
