import type { Page } from 'playwright-core'
import { coloursAlone, violationsOn } from './violations.ts'

const narrow = { width: 320, height: 640 }

/** How many pixels of a page lie beyond a screen of 320 px, what is wider than its own box and cannot be seen whole included. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // What is open over the page moves once it has heard of the new width.
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame)
    const scrolling = [...document.querySelectorAll('*')].filter(
      (element) => element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX === 'auto',
    )
    const most = Math.max(0, ...scrolling.map((element) => element.scrollWidth - element.clientWidth))
    return Math.max(document.documentElement.scrollWidth - innerWidth, most)
  })

/** What is wrong with a page as it is now: by axe in the light, by its width on a small phone, and by its colours in the dark there. */
export const flawsOf = async (page: Page): Promise<string[]> => {
  const before = page.viewportSize() ?? narrow
  const found = await violationsOn(page)
  await page.setViewportSize(narrow)
  const over = await beyond(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const inTheDark = await violationsOn(page, coloursAlone)
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize(before)
  return [...found, ...(over > 0 ? [`${over} px beyond ${narrow.width}`] : []), ...inTheDark]
}
