import { newNonce } from '../../shared/intake/nonce.ts'
import { takeIn } from '../../shared/intake/take-in.ts'
import { onPage } from '../../shared/lambda/on-page.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'
import { receivedOrReturned } from '../../shared/lambda/received-or-returned.ts'
import { type Answers, answersIn, handedIn, sentWith } from '../../web/citizen/form/answers.ts'
import { nextPage } from '../../web/citizen/form/next-page.ts'
import { questionPage } from '../../web/citizen/form/question-page.tsx'
import { receiptPage } from '../../web/citizen/form/receipt-page.tsx'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import type { Errors } from '../../web/citizen/shell/fields.tsx'
import { notSent } from '../../web/citizen/shell/not-sent.ts'
import { shownStatus } from '../../web/citizen/status/shown-status.ts'
import { type View, viewOf } from '../../web/citizen/view.ts'

const receiptOf = async (view: View, answers: Answers): Promise<string> => {
  const context = await contextNow('citizen')
  const { receipt, state } = await takeIn(handedIn(answers), 'web', context)
  return receiptPage({
    view,
    head: view.words.form.receipt.head,
    page: 'form',
    receipt,
    ...shownStatus(view, state, context),
    sent: sentWith(answers),
  })
}

/** Takes the answer to one page of the form and shows the next, or takes the tip-off in and shows its receipt, this once. */
export const handler = onPage(problemPage, async (request) => {
  const view = viewOf(request)
  const next = nextPage(request.fields, view, answersIn(request.fields, newNonce))
  if ('send' in next) {
    const again = (errors: Errors) => questionPage('check', { view, answers: next.send, errors }, true)
    return receivedOrReturned(receiptOf(view, next.send), (error) => notSent(view, error, request.now, again))
  }
  const { step, answers, errors } = next
  return { html: questionPage(step, { view, answers, errors }, true), status: errors.length > 0 ? 422 : 200, secret: true }
})
