import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { aWindow } from '../support/browser.ts'
import type { WholeSystem } from './whole-system.ts'

/** An official at his browser: his page, and every address that the browser has asked for. */
export interface Visit {
  readonly page: Page
  readonly asked: readonly URL[]
}

/** Opens a page of the console as the person who holds a post: by way of the local sign-in page, as anybody would. */
export const visit = async (
  runtime: Runtime,
  browser: Browser,
  post: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> => {
  const { context, asked } = await aWindow(browser, { viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.goto(new URL(path, runtime.url).href)
  await page.locator(`button[value="person-of:${post}"]`).click()
  await page.waitForURL((url) => url.origin === runtime.url && url.pathname !== '/staff/signed-in')
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, asked }
}

/** A further page of somebody who has signed in before: the issuer still knows him. */
const visitAgain = async (runtime: Runtime, context: BrowserContext, path: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(new URL(path, runtime.url).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Opens pages of the console for the tests of a file, each closed when its test has ended; a post signs in once in a window of its own. */
export const useVisits = (system: WholeSystem) => {
  const windows = new Map<string, BrowserContext>()
  const open: Page[] = []
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close()
  })
  return async (post: string, path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const { runtime, browser } = system
    const name = `${post} ${JSON.stringify(options)}`
    const known = windows.get(name)
    const page = known ? await visitAgain(runtime, known, path) : (await visit(runtime, browser, post, path, options)).page
    windows.set(name, page.context())
    open.push(page)
    return page
  }
}

const nameOfFocused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ''
    const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined
    return (label ?? element).textContent.trim().split('\n')[0] ?? ''
  })

/** Presses Tab until what has the focus bears this name; a keyboard alone must get everywhere. */
export const tabTo = async (page: Page, name: string): Promise<void> => {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses += 1) {
    const here = await nameOfFocused(page)
    if (here.startsWith(name)) return
    passed.push(here)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to «${name}», but to: ${passed.join(' | ')}`)
}

/** Waits until the page says this somewhere that can be seen. */
export const says = (page: Page, text: string): Promise<void> => page.getByText(text).locator('visible=true').first().waitFor()

/** Chooses the first that is offered in an open list; it gives the focus back some frames later, and no hand is faster than that. */
export const chooseFirst = async (page: Page, how: 'by mouse' | 'by keyboard'): Promise<void> => {
  const first = page.locator('.combobox li').first()
  if (how === 'by mouse') await first.click()
  else for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)
  await first.waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame)
  })
}
