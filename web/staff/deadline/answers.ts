import type { Answers, DeadlineView } from '../api/deadline.ts'
import { textIn } from '../forms/values.ts'
import { textOf } from '../items/texts.ts'

export const figurePrefix = 'figures.'
export const textPrefix = 'texts.'

/** What was handed in, as answers to the form. */
export const handedIn = (view: DeadlineView): Answers => {
  const { submission } = view
  const words = submission?.texts
  const texts = (words?.fields ?? []).map((field) => [field, textOf(view, words?.id, field) ?? ''])
  return { figures: submission?.figures ?? {}, texts: Object.fromEntries(texts) }
}

/** What a form begins with: the draft, or for a report that was returned what it held. */
export const answersToBeginWith = (view: DeadlineView): Answers => view.draft ?? handedIn(view)

const filled = (values: FormData, prefix: string): [string, string][] =>
  [...values.keys()]
    .filter((name) => name.startsWith(prefix) && textIn(values, name) !== '')
    .map((name) => [name.slice(prefix.length), textIn(values, name)])

/** The answers in a form; what was left empty is left out. */
export const answersIn = (values: FormData): Answers => ({
  figures: Object.fromEntries(filled(values, figurePrefix).map(([id, text]) => [id, Number(text)])),
  texts: Object.fromEntries(filled(values, textPrefix)),
})
