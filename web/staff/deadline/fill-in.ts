import type { Answers } from '../api/deadline.ts'
import { figurePrefix, textPrefix } from './answers.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

const isAnswer = (element: Element): element is Control =>
  (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
  (element.name.startsWith(figurePrefix) || element.name.startsWith(textPrefix))

/** Puts answers into a form in place of what stood there, as if somebody had typed them; tells how many fields have one. */
export const fillIn = (form: HTMLFormElement, { figures, texts }: Answers): number => {
  const values = new Map([
    ...Object.entries(figures).map(([id, value]): [string, string] => [figurePrefix + id, String(value)]),
    ...Object.entries(texts).map(([id, text]): [string, string] => [textPrefix + id, text]),
  ])
  for (const control of [...form.elements].filter(isAnswer)) {
    control.value = values.get(control.name) ?? ''
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return values.size
}
