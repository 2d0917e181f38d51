import { isNonce } from '../../shared/contracts/pages.ts'
import { DomainError } from '../../shared/domain/domain-error.ts'
import { publicView } from '../../shared/domain/tip-off-view.ts'
import { findByReceipt } from '../../shared/intake/find-by-receipt.ts'
import { newNonce } from '../../shared/intake/nonce.ts'
import { onPage } from '../../shared/lambda/on-page.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'
import { written } from '../../web/citizen/form/answers.ts'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import { askPage } from '../../web/citizen/status/ask-page.tsx'
import { confirmWithin } from '../../web/citizen/status/confirm-within.ts'
import { receiptError } from '../../web/citizen/status/receipt-error.ts'
import { statusPage } from '../../web/citizen/status/status-page.tsx'
import { viewOf } from '../../web/citizen/view.ts'

/** Tells whoever has the receipt what has become of the tip-off; a wrong one comes back as it was written, with what is wrong with it. */
export const handler = onPage(problemPage, async (request) => {
  const { fields } = request
  const view = viewOf(request)
  const receipt = written(fields, 'receipt')
  if (receipt === '' && fields.get('go') === 'stay') return { html: askPage({ view, posted: true }), secret: true }
  try {
    const [state, context] = [await findByReceipt(receipt), await contextNow('citizen')]
    const nonce = fields.get('nonce') ?? ''
    const html = statusPage({
      view,
      receipt,
      status: publicView(state, context),
      urgent: state.signs.length > 0,
      within: confirmWithin(view, state),
      nonce: isNonce(nonce) ? nonce : newNonce(),
      text: written(fields, 'text'),
    })
    return { html, secret: true }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const errors = [receiptError(view, receipt, error.code)]
    return { html: askPage({ view, receipt, errors, posted: true }), status: 422, secret: true }
  }
})
