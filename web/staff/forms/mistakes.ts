import type { Words } from '../language/vietnamese.ts'

/** What is wrong with the fields of a form, by the fields' names, in the order of the form. */
export type Mistakes = ReadonlyMap<string, string>

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

const missing = (control: Control, forms: Words['forms']): string => {
  if (control.type === 'checkbox') return forms.tick
  return control.type === 'radio' || control instanceof HTMLSelectElement ? forms.choose : forms.missing
}

const rangeOf = (control: HTMLInputElement, forms: Words['forms'], day: (plain: string) => string): string => {
  const { validity, min, max, type } = control
  const isDay = type === 'date'
  if (validity.rangeUnderflow) return isDay ? forms.notBefore(day(min)) : forms.atLeast(min)
  return isDay ? forms.notAfter(day(max)) : forms.atMost(max)
}

const mistakeIn = (control: Control, forms: Words['forms'], day: (plain: string) => string): string | undefined => {
  const { validity } = control
  const text = control.value.trim()
  if (validity.badInput) return control.type === 'date' ? forms.notADay : forms.notANumber
  if (validity.valueMissing || (control.required && text === '')) return missing(control, forms)
  if (control instanceof HTMLSelectElement) return undefined
  const max = Number(control.dataset.most)
  if (max > 0 && text.length > max) return forms.tooLong(max)
  if (control.minLength > 0 && text !== '' && text.length < control.minLength) return forms.tooShort(control.minLength)
  if (!(control instanceof HTMLInputElement)) return undefined
  if (validity.rangeUnderflow || validity.rangeOverflow) return rangeOf(control, forms, day)
  if (validity.typeMismatch) return forms.notAnAddress
  if (validity.stepMismatch) return forms.whole
  return validity.patternMismatch ? forms.wrongShape : undefined
}

/** Checks a form as the browser would, but says what is wrong in the language of the page. */
export const mistakesIn = (form: HTMLFormElement, words: Words, day: (plain: string) => string): Mistakes => {
  const found = new Map<string, string>()
  for (const control of form.elements) {
    if (!isControl(control) || control.name === '' || found.has(control.name)) continue
    const mistake = mistakeIn(control, words.forms, day)
    if (mistake !== undefined) found.set(control.name, mistake)
  }
  return found
}
