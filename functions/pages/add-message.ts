import { isNonce, lengths } from '../../shared/contracts/pages.ts'
import { DomainError } from '../../shared/domain/domain-error.ts'
import type { TipOffState } from '../../shared/domain/tip-off-state.ts'
import { publicView } from '../../shared/domain/tip-off-view.ts'
import { findByReceipt } from '../../shared/intake/find-by-receipt.ts'
import { keepMessage } from '../../shared/intake/keep-message.ts'
import { newNonce } from '../../shared/intake/nonce.ts'
import { logger } from '../../shared/lambda/logger.ts'
import { onPage } from '../../shared/lambda/on-page.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'
import { written } from '../../web/citizen/form/answers.ts'
import { textError } from '../../web/citizen/form/check-answers.ts'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import { askPage } from '../../web/citizen/status/ask-page.tsx'
import { confirmWithin } from '../../web/citizen/status/confirm-within.ts'
import { receiptError } from '../../web/citizen/status/receipt-error.ts'
import { statusPage } from '../../web/citizen/status/status-page.tsx'
import { type View, viewOf } from '../../web/citizen/view.ts'

type Kept = { readonly state: TipOffState; readonly wrong?: string; readonly status: number }

const keep = async (view: View, state: TipOffState, text: string, nonce: string): Promise<Kept> => {
  const { refused } = view.words
  const [wrong] = textError(view, 'text', text, { ...lengths.message, least: text === '' ? refused.message : undefined })
  if (wrong) return { state, wrong: wrong.message, status: 422 }
  try {
    return { state: await keepMessage(state, text, await contextNow('citizen'), nonce), status: 200 }
  } catch (error) {
    if (error instanceof DomainError) return { state, wrong: refused.messageClosed, status: 409 }
    logger.error('not kept', { name: error instanceof Error ? error.name : typeof error })
    return { state, wrong: refused.failed, status: 503 }
  }
}

/** Adds a sealed message for whoever has the receipt and shows the status again; the same page sent twice adds one. */
export const handler = onPage(problemPage, async (request) => {
  const view = viewOf(request)
  const [receipt, text, given] = [
    written(request.fields, 'receipt'),
    written(request.fields, 'text'),
    request.fields.get('nonce'),
  ]
  const nonce = isNonce(given ?? '') ? (given ?? '') : newNonce()
  const found = await findByReceipt(receipt).catch((error) => {
    if (error instanceof DomainError) return error
    throw error
  })
  if (found instanceof DomainError) {
    const errors = [receiptError(view, receipt, found.code)]
    return { html: askPage({ view, receipt, errors, posted: true }), status: 422, secret: true }
  }
  const { state, wrong, status } = await keep(view, found, text, nonce)
  const html = statusPage({
    view,
    receipt,
    status: publicView(state, await contextNow('citizen')),
    urgent: state.signs.length > 0,
    within: confirmWithin(view, state),
    ...(wrong === undefined ? { nonce: newNonce(), kept: true } : { nonce, text, errors: [{ field: 'text', message: wrong }] }),
  })
  return { html, status, secret: true }
})
