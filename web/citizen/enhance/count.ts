import { describe, element, whenQuiet } from './element.ts'

/** As the server counts: one character for each letter however it is spelt, and none for space around. */
const lengthOf = (text: string): number => text.normalize('NFC').trim().length

/** Says under a text how many characters are left: to see at once, to hear when one pauses. */
export const countDown = (text: HTMLTextAreaElement): void => {
  const { limit = '0', left = '', over = '' } = text.dataset
  const seen = element('p', { className: 'hint', id: `${text.id}-count` })
  const heard = element('p', { className: 'hidden' })
  heard.setAttribute('aria-live', 'polite')
  seen.setAttribute('aria-hidden', 'true')
  const number = new Intl.NumberFormat(document.documentElement.lang)
  const words = (): string => {
    const rest = Number(limit) - lengthOf(text.value)
    seen.classList.toggle('error', rest < 0)
    return (rest < 0 ? over : left).replace('#', number.format(Math.abs(rest)))
  }
  const say = whenQuiet(1_000, () => {
    heard.textContent = words()
  })
  const show = (): void => {
    seen.textContent = words()
    say()
  }
  text.after(seen, heard)
  describe(text, seen.id)
  text.addEventListener('input', show)
  seen.textContent = words()
}
