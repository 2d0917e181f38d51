import type { Errors } from '../shell/fields.tsx'
import type { View } from '../view.ts'
import { type Answers, type Step, steps } from './answers.ts'
import { errorsAt, firstWrong } from './check-answers.ts'

/** What a form's answer leads to: a page with what is to be mended there, or sending. */
export type Next = { readonly step: Step; readonly answers: Answers; readonly errors: Errors } | { readonly send: Answers }

const isStep = (text: string): text is Step => steps.some((step) => step === text)

const neighbour = (step: Step, by: 1 | -1): Step => steps[steps.indexOf(step) + by] ?? step

const shown = (step: Step, answers: Answers, errors: Errors = []): Next => ({ step, answers, errors })

const forward = (at: Step, view: View, answers: Answers): Next => {
  const errors = errorsAt(at, view, answers)
  if (errors.length > 0) return shown(at, answers, errors)
  if (!answers.review) return shown(neighbour(at, 1), answers)
  const wrong = firstWrong(view, answers)
  return wrong === undefined ? shown('check', { ...answers, review: false }) : shown(wrong, answers)
}

const send = (view: View, answers: Answers): Next => {
  const wrong = firstWrong(view, answers)
  return wrong === undefined ? { send: answers } : shown(wrong, { ...answers, review: true }, errorsAt(wrong, view, answers))
}

/** Decides from the page that was answered and the button that was pressed what comes next. Nothing that was written is lost on any way. */
export const nextPage = (fields: URLSearchParams, view: View, answers: Answers): Next => {
  const given = fields.get('at') ?? ''
  const at = isStep(given) ? given : 'danger'
  const go = fields.get('go') ?? 'next'
  const [act = '', to = ''] = go.split(' ')
  if (act === 'stay') return fields.get('sent') === 'yes' ? send(view, answers) : shown(at, answers)
  if (act === 'back') return shown(answers.review ? 'check' : neighbour(at, -1), { ...answers, review: false })
  if (act === 'change' && isStep(to)) return shown(to, { ...answers, review: true })
  return at === 'check' ? send(view, answers) : forward(at, view, answers)
}
