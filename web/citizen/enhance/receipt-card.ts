import { askBeforeLeaving } from './ask-before-leaving.ts'
import { element } from './element.ts'

/** The address is not taken back, since some browsers begin to read only later; it ends with the page. */
const download = (name: string, text: string): void =>
  element('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' })), download: name }).click()

const button = (label: string, act: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button', className: 'plain' }, label)
  made.addEventListener('click', act)
  return made
}

/**
 * Ways to keep a receipt, and the question whether it is written down before one leaves; nobody is asked who has printed or saved it, or
 * ticked that it is. Returns what lets one leave without a question.
 */
export const receiptCard = (card: HTMLElement): (() => void) => {
  const { print = '', save = '', file = '', keep = '', written = '', receipt = '' } = card.dataset
  const code = card.querySelector('.code')?.textContent ?? ''
  const { hold, letGo } = askBeforeLeaving(receipt)
  const tick = element('input', { type: 'checkbox', id: 'written', autocomplete: 'off' })
  const keeping = (act: () => void) => (): void => {
    tick.checked = true
    letGo()
    act()
  }
  tick.addEventListener('change', () => (tick.checked ? letGo() : hold()))
  card.append(
    element(
      'p',
      { className: 'buttons' },
      button(
        print,
        keeping(() => window.print()),
      ),
      button(
        save,
        keeping(() => download(file, keep.replace('#', code))),
      ),
    ),
    element('label', { className: 'choice', htmlFor: tick.id }, tick, element('span', {}, written)),
  )
  hold()
  return letGo
}
