import { filterOver } from './area-filter.ts'
import { countDown } from './count.ts'
import { quickExit } from './exit.ts'
import { hintAt } from './hints.ts'
import { receiptCard } from './receipt-card.ts'
import { workFor, workWhenAsked } from './work.ts'

const all = <E extends Element>(selector: string, enhance: (element: E) => unknown): void => {
  for (const element of document.querySelectorAll<E>(selector)) enhance(element)
}

/** Makes a page that works as it is more comfortable; whatever fails here leaves it as it was. */
const enhance = (): void => {
  let letGo = (): void => undefined
  all('[data-exit]', (link: HTMLAnchorElement) => quickExit(link, () => letGo()))
  all('[data-summary]', (summary: HTMLElement) => summary.focus())
  all('[data-receipt]', (card: HTMLElement) => {
    letGo = receiptCard(card)
  })
  all('[data-limit]', countDown)
  all('[data-check]', (field: HTMLInputElement) => hintAt(field).catch(() => undefined))
  all('[data-filter]', filterOver)
  all('[data-work]', workFor)
}

// The same script is the page's and its worker's: one file to load, and none that only some pages need.
if ('document' in globalThis) enhance()
else workWhenAsked()
