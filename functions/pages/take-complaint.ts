import type { Instant } from '../../shared/domain/instant.ts'
import { publicView } from '../../shared/domain/tip-off-view.ts'
import { newNonce } from '../../shared/intake/nonce.ts'
import { takeIn } from '../../shared/intake/take-in.ts'
import { logger } from '../../shared/lambda/logger.ts'
import { onPage, type PageAnswer } from '../../shared/lambda/on-page.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'
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
import { sendFailure } from '../../web/citizen/shell/send-failure.ts'
import { confirmWithin } from '../../web/citizen/status/confirm-within.ts'
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
    status: publicView(state, context),
    within: confirmWithin(view, state),
    urgent: false,
    sent: Object.entries({ nonce, work, code, text }),
  })
}

const send = (view: View, category: string, complaint: Complaint, now: Instant): Promise<PageAnswer> =>
  receiptOf(view, category, complaint).then(
    (html) => ({ html, secret: true }),
    (error) => {
      const { errors, ...failure } = sendFailure(view, error, now)
      if (failure.status === 503) logger.error('not taken in', { name: error instanceof Error ? error.name : typeof error })
      return { html: complaintPage({ view, complaint, errors, posted: true }), ...failure, secret: true }
    },
  )

/** Takes in what somebody says who was inspected; it goes to the inspectorate's own chain, as a conflict of interest does. */
export const handler = onPage(problemPage, async (request) => {
  const view = viewOf(request)
  const category = complaintCategory(view)
  if (category === undefined) return problemPage('not-found', request)
  const complaint = complaintIn(request.fields, newNonce)
  const switches = request.fields.get('go') === 'stay' && request.fields.get('sent') !== 'yes'
  const errors = switches ? [] : complaintErrors(view, complaint)
  if (!switches && errors.length === 0) return send(view, category, complaint, request.now)
  const html = complaintPage({ view, complaint, errors, posted: true })
  return { html, status: errors.length > 0 ? 422 : 200, secret: true }
})
