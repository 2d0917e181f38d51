/** A question to whoever is about to leave a page, which can be put aside and taken up again. */
export interface Question {
  readonly hold: () => void
  readonly letGo: () => void
}

/** Asks in our own words where a link of the page is followed, and in the browser's where the window is closed or left by another way. */
export const askBeforeLeaving = (words: string): Question => {
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault()
    // What browsers of before 2023 go by.
    event.returnValue = true
  }
  const askAtLink = (event: Event): void => {
    const leaves = event.target instanceof Element && event.target.closest('a[href^="/"]')
    if (!leaves) return
    if (confirm(words)) letGo()
    else event.preventDefault()
  }
  const letGo = (): void => {
    removeEventListener('beforeunload', ask)
    removeEventListener('click', askAtLink)
    removeEventListener('submit', letGo)
  }
  const hold = (): void => {
    addEventListener('beforeunload', ask)
    addEventListener('click', askAtLink)
    // A form of such a page shows the same again in the other language.
    addEventListener('submit', letGo)
  }
  return { hold, letGo }
}
