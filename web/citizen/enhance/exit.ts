const presses = 3
const within = 5_000

/** Leaves at once: nothing of the page stays to be seen, and its address gives way to the other in the history. */
const leave = (link: HTMLAnchorElement): void => {
  document.body.hidden = true
  document.title = ' '
  location.replace(link.href)
}

/** The quick exit, by its button or by Escape three times; `beforeLeaving` takes back whatever would ask first. */
export const quickExit = (link: HTMLAnchorElement, beforeLeaving: () => void): void => {
  let times: number[] = []
  const go = (event: Event): void => {
    event.preventDefault()
    beforeLeaving()
    leave(link)
  }
  link.title = link.dataset.exit ?? ''
  link.addEventListener('click', go)
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      times = []
      return
    }
    const now = Date.now()
    times = [...times.filter((time) => now - time < within), now]
    if (times.length >= presses) go(event)
  })
}
