import { element } from './element.ts'

/** Letters as one types them in a hurry: no marks, no capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()

const isOption = (node: Element): node is HTMLOptionElement => node.tagName === 'OPTION'

/** Puts a field over a long list that leaves of it only what matches; what has been chosen always stays. */
export const filterOver = (list: HTMLSelectElement): void => {
  const { filter = '', found = '' } = list.dataset
  const all = [...list.children].map((entry) => ({
    entry,
    label: plain(entry.getAttribute('label') ?? ''),
    inside: [...entry.children].filter(isOption).map((option) => ({ option, label: plain(option.label) })),
  }))
  const field = element('input', { type: 'text', id: `${list.id}-filter`, autocomplete: 'off', spellcheck: false })
  const said = element('p', { className: 'hint' })
  said.setAttribute('role', 'status')
  const label = element('label', { htmlFor: field.id, className: 'hint' }, filter)
  const show = (): void => {
    const wanted = plain(field.value.trim())
    const chosen = list.selectedOptions[0]
    const hits: HTMLOptionElement[] = []
    const entries = all.flatMap(({ entry, label, inside }) => {
      if (isOption(entry)) return [entry]
      const matching = inside.filter((it) => label.includes(wanted) || it.label.includes(wanted))
      hits.push(...matching.map(({ option }) => option))
      const options = inside.map(({ option }) => option).filter((option) => hits.includes(option) || option === chosen)
      entry.replaceChildren(...options)
      return options.length > 0 ? [entry] : []
    })
    list.replaceChildren(...entries)
    if (chosen) chosen.selected = true
    if (wanted !== '' && hits.length === 1 && hits[0]) hits[0].selected = true
    said.textContent = wanted === '' ? '' : found.replace('#', String(hits.length))
  }
  field.addEventListener('input', show)
  // Enter here looks for something; it does not send the form.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    list.focus()
  })
  list.before(label, field, said)
}
