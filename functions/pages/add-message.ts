import { DomainError } from '../../shared/domain/domain-error.ts'
import { findOrRefuse } from '../../shared/intake/find-by-receipt.ts'
import { keepMessage } from '../../shared/intake/keep-message.ts'
import { newNonce } from '../../shared/intake/nonce.ts'
import { onPage } from '../../shared/lambda/on-page.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'
import { receivedOrReturned } from '../../shared/lambda/received-or-returned.ts'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import { followUpIn } from '../../web/citizen/status/follow-up.ts'
import { messageErrors, notKept } from '../../web/citizen/status/message-errors.ts'
import { shownStatus } from '../../web/citizen/status/shown-status.ts'
import { type StatusProps, statusPage } from '../../web/citizen/status/status-page.tsx'
import { wrongReceipt } from '../../web/citizen/status/wrong-receipt.ts'
import { viewOf } from '../../web/citizen/view.ts'

/** Adds a sealed message for whoever has the receipt and shows the status again; the same page sent twice adds one. */
export const handler = onPage(problemPage, async (request) => {
  const view = viewOf(request)
  const { receipt, text, nonce } = followUpIn(request.fields, newNonce)
  const found = await findOrRefuse(receipt)
  if (found instanceof DomainError) return wrongReceipt(view, receipt, found)
  const context = await contextNow('citizen')
  const page = (state: typeof found, more: Pick<StatusProps, 'nonce' | 'text' | 'errors' | 'kept'>): string =>
    statusPage({ view, receipt, ...shownStatus(view, state, context), ...more })
  const errors = messageErrors(view, text)
  if (errors.length > 0) return { html: page(found, { nonce, text, errors }), status: 422, secret: true }
  const kept = keepMessage(found, text, context, nonce).then((state) => page(state, { nonce: newNonce(), kept: true }))
  return receivedOrReturned(kept, (error) => notKept(view, error, (errors) => page(found, { nonce, text, errors })))
})
