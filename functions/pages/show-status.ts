import { DomainError } from '../../shared/domain/domain-error.ts'
import { findOrRefuse } from '../../shared/intake/find-by-receipt.ts'
import { newNonce } from '../../shared/intake/nonce.ts'
import { onPage } from '../../shared/lambda/on-page.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import { askPage } from '../../web/citizen/status/ask-page.tsx'
import { followUpIn } from '../../web/citizen/status/follow-up.ts'
import { shownStatus } from '../../web/citizen/status/shown-status.ts'
import { statusPage } from '../../web/citizen/status/status-page.tsx'
import { wrongReceipt } from '../../web/citizen/status/wrong-receipt.ts'
import { viewOf } from '../../web/citizen/view.ts'

/** Tells whoever has the receipt what has become of the tip-off; a wrong one comes back as it was written, with what is wrong with it. */
export const handler = onPage(problemPage, async (request) => {
  const view = viewOf(request)
  const followUp = followUpIn(request.fields, newNonce)
  const switches = request.fields.get('go') === 'stay'
  if (followUp.receipt === '' && switches) return { html: askPage({ view, posted: true }), secret: true }
  const found = await findOrRefuse(followUp.receipt)
  if (found instanceof DomainError) return wrongReceipt(view, followUp.receipt, found)
  const shown = shownStatus(view, found, await contextNow('citizen'))
  return { html: statusPage({ view, ...followUp, ...shown }), secret: true }
})
