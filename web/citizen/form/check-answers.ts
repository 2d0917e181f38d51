import { lengths } from '../../../shared/contracts/pages.ts'
import { areasAt } from '../../../shared/domain/programme-lookup.ts'
import { personalDataIn } from '../../../shared/domain/text-screening.ts'
import type { Errors, FieldError } from '../shell/fields.tsx'
import { say, type View } from '../view.ts'
import { type Answers, noConflict, type Step, steps } from './answers.ts'

/** What is wrong with a text, whichever form it is in. */
export const textError = (
  { words }: View,
  field: string,
  text: string,
  { max, least }: { max: number; least?: string | undefined },
): FieldError[] => {
  if (least !== undefined) return [{ field, message: least }]
  if (text.length > max) return [{ field, message: words.refused.tooLong(max, text.length - max) }]
  const personal = personalDataIn(text)
  return personal ? [{ field, message: words.personal[personal] }] : []
}

const error = (field: string, message: string | undefined): FieldError[] => (message === undefined ? [] : [{ field, message }])

/** The categories that the form offers: urgent signs have a page of their own, and a complaint a form. */
export const categoriesOf = ({ programme }: View) =>
  programme.categories.filter(({ urgentSign, about }) => urgentSign === undefined && about === undefined)

const matterErrors = (view: View, { category, conflict }: Answers): FieldError[] => {
  const { refused } = view.words
  const chosen = categoriesOf(view).find(({ id }) => id === category)
  const isBody = view.programme.conflictBodies.some(({ id }) => id === conflict)
  const needsBody = chosen?.route === 'conflict' && conflict === noConflict
  return [
    ...error('category', chosen ? undefined : refused.category),
    ...error('conflict', needsBody ? refused.conflictNeeded : isBody || conflict === noConflict ? undefined : refused.conflict),
  ]
}

const typeError = (view: View, type: string): string | undefined => {
  const { programme, words } = view
  const home = programme.refusedPremisesTypes.find(({ id }) => id === type)
  if (home) return say(view, home.explanation)
  return programme.premisesTypes.some(({ id }) => id === type) ? undefined : words.refused.type
}

const placeErrors = (view: View, { type, name, address, area }: Answers): FieldError[] => {
  const { programme, today, words } = view
  const isArea = areasAt(programme, today).some(({ id }) => id === area)
  return [
    ...error('type', typeError(view, type)),
    ...textError(view, 'name', name, lengths.name),
    ...textError(view, 'address', address, { ...lengths.address, least: address === '' ? words.refused.address : undefined }),
    ...error('area', isArea ? undefined : words.refused.area),
  ]
}

const accountErrors = (view: View, { account }: Answers): FieldError[] => {
  const { min, max } = lengths.account
  return textError(view, 'account', account, {
    max,
    least: account.length < min ? view.words.refused.accountShort(min) : undefined,
  })
}

const checks: Record<Step, (view: View, answers: Answers) => Errors> = {
  danger: () => [],
  matter: matterErrors,
  place: placeErrors,
  account: accountErrors,
  check: () => [],
}

/** What has to be mended on one page. */
export const errorsAt = (step: Step, view: View, answers: Answers): Errors => checks[step](view, answers)

/** The first page that has something to be mended, or undefined when all can be sent. */
export const firstWrong = (view: View, answers: Answers): Step | undefined =>
  steps.find((step) => errorsAt(step, view, answers).length > 0)
