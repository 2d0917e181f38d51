import { element } from './element.ts'

const download = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  element('a', { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}

/**
 * Ways to keep a receipt, and the question whether it is written down before one leaves; nobody is asked who has printed or saved it, or
 * ticked that it is. Returns what lets one leave without a question.
 */
export const receiptCard = (card: HTMLElement): (() => void) => {
  const { print = '', save = '', file = '', keep = '', written = '', receipt = '' } = card.dataset
  const code = card.querySelector('.code')?.textContent ?? ''
  const tick = element('input', { type: 'checkbox', id: 'written', autocomplete: 'off' })
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault()
    // What browsers of before 2023 go by.
    event.returnValue = true
  }
  const askInWords = (event: Event): void => {
    const leaves = event.target instanceof Element && event.target.closest('a[href^="/"]')
    if (!leaves) return
    if (confirm(receipt)) letGo()
    else event.preventDefault()
  }
  const letGo = (): void => {
    removeEventListener('beforeunload', ask)
    removeEventListener('click', askInWords)
    removeEventListener('submit', letGo)
  }
  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', className: 'plain' }, label)
    made.addEventListener('click', () => {
      tick.checked = true
      letGo()
      act()
    })
    return made
  }
  tick.addEventListener('change', () => (tick.checked ? letGo() : hold()))
  const hold = (): void => {
    addEventListener('beforeunload', ask)
    addEventListener('click', askInWords)
    // The one form of this page shows the same receipt in the other language.
    addEventListener('submit', letGo)
  }
  const buttons = element(
    'p',
    { className: 'buttons' },
    button(print, () => window.print()),
    button(save, () => download(file, keep.replace('#', code))),
  )
  card.append(buttons, element('label', { className: 'choice', htmlFor: tick.id }, tick, element('span', {}, written)))
  hold()
  return letGo
}
