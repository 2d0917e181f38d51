import type { Instant } from '../../shared/domain/instant.ts'
import { publicView } from '../../shared/domain/tip-off-view.ts'
import { newNonce } from '../../shared/intake/nonce.ts'
import { takeIn } from '../../shared/intake/take-in.ts'
import { logger } from '../../shared/lambda/logger.ts'
import { onPage, type PageAnswer } from '../../shared/lambda/on-page.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'
import { type Answers, answersIn, handedIn, sentWith } from '../../web/citizen/form/answers.ts'
import { nextPage } from '../../web/citizen/form/next-page.ts'
import { questionPage } from '../../web/citizen/form/question-page.tsx'
import { receiptPage } from '../../web/citizen/form/receipt-page.tsx'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import { sendFailure } from '../../web/citizen/shell/send-failure.ts'
import { confirmWithin } from '../../web/citizen/status/confirm-within.ts'
import { type View, viewOf } from '../../web/citizen/view.ts'

const receiptOf = async (view: View, answers: Answers): Promise<string> => {
  const context = await contextNow('citizen')
  const { receipt, state } = await takeIn(handedIn(answers), 'web', context)
  return receiptPage({
    view,
    head: view.words.form.receipt.head,
    page: 'form',
    receipt,
    status: publicView(state, context),
    within: confirmWithin(view, state),
    urgent: state.signs.length > 0,
    sent: sentWith(answers),
  })
}

/** Nothing that was written is lost when it cannot be taken now: the last page comes back with all of it, and sends the same again. */
const send = (view: View, answers: Answers, now: Instant): Promise<PageAnswer> =>
  receiptOf(view, answers).then(
    (html) => ({ html, secret: true }),
    (error) => {
      const { errors, ...failure } = sendFailure(view, error, now)
      if (failure.status === 503) logger.error('not taken in', { name: error instanceof Error ? error.name : typeof error })
      return { html: questionPage('check', { view, answers, errors }, true), ...failure, secret: true }
    },
  )

/** Takes the answer to one page of the form and shows the next, or takes the tip-off in and shows its receipt, this once. */
export const handler = onPage(problemPage, async (request) => {
  const view = viewOf(request)
  const next = nextPage(request.fields, view, answersIn(request.fields, newNonce))
  if ('send' in next) return send(view, next.send, request.now)
  const { step, answers, errors } = next
  return { html: questionPage(step, { view, answers, errors }, true), status: errors.length > 0 ? 422 : 200, secret: true }
})
