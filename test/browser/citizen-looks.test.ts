import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { aWindow, hasNoBrowser } from '../support/browser.ts'
import { answer, fillForm, goOn, receiptOn } from './citizen-visit.ts'
import { coloursAlone, violationsOn } from './violations.ts'
import { useWholeSystem } from './whole-system.ts'

type Way = (page: Page, base: string) => Promise<void>

const open =
  (path: string): Way =>
  async (page, base) => {
    await page.goto(base + path)
  }

const ticked: Way = async (page, base) => {
  await page.goto(`${base}/vi/form`)
  await page.locator('#sign').check()
  await goOn(page)
}

const atPlace: Way = async (page, base) => {
  await ticked(page, base)
  await answer.matter(page, 'official-shields', 'commune')
  await goOn(page)
}

const atAccount: Way = async (page, base) => {
  await atPlace(page, base)
  await answer.place(page)
  await goOn(page)
}

const received: Way = async (page, base) => {
  await fillForm(page, base)
  await goOn(page)
  await page.getByText('Lưu mã vào máy').waitFor()
}

const followed: Way = async (page, base) => {
  await received(page, base)
  const receipt = await receiptOn(page)
  await page.locator('#written').check()
  await page.goto(`${base}/vi/follow-up`)
  await page.locator('#receipt').fill(receipt)
  await goOn(page)
}

const wrong =
  (before: Way): Way =>
  async (page, base) => {
    await before(page, base)
    await goOn(page)
  }

/** Every page, and every state of it that looks different. */
const ways: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(
    [
      '/',
      '/vi/help',
      '/vi/how',
      '/vi/privacy',
      '/vi/form',
      '/vi/complaint',
      '/vi/follow-up',
      '/vi/nowhere',
      '/en',
      '/en/form',
    ].map((path) => [path, open(path)]),
  ),
  'the matter': ticked,
  'the matter, wrong': wrong(ticked),
  'the place': atPlace,
  'the place, wrong': wrong(atPlace),
  'the account': atAccount,
  'the account, with a hint': async (page, base) => {
    await atAccount(page, base)
    await page.locator('#account').fill('Gọi 0912 345 678 để hỏi.')
    await page.getByText('Bỏ số điện thoại').waitFor()
  },
  'the account, wrong': wrong(atAccount),
  'the check': fillForm,
  'the receipt': received,
  'the status': followed,
  'the status, with a message': async (page, base) => {
    await followed(page, base)
    await page.locator('#text').fill('Xin bổ sung một ý.')
    await goOn(page)
  },
  'the follow-up, wrong': wrong(open('/vi/follow-up')),
  'the complaint, wrong': wrong(open('/vi/complaint')),
}

const all = Object.entries(ways).map(([name, way]) => ({ name, way }))

/** All that axe asks, and a contrast of 7:1 for texts, which is more than it asks for by itself. */
const everyRule = { rules: { 'color-contrast-enhanced': { enabled: true } } }

/** What of a page sticks out of the window to the right. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth } = document.documentElement
    if (document.documentElement.scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => element.outerHTML.slice(0, 80))
  })

describe.skipIf(hasNoBrowser)('what a citizen sees', () => {
  const system = useWholeSystem()

  // 1280 × 1024 at 400 %: a page that fits here without a scroll to the side can be read by somebody who sees little.
  it.each(all)('$name: axe finds nothing, light or dark, and it fits a window enlarged four times', async ({ way }) => {
    const { context } = await aWindow(system.browser, { viewport: { width: 320, height: 256 } })
    const page = await context.newPage()
    await way(page, system.runtime.url)
    expect(await sticksOut(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await violationsOn(page, everyRule)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violationsOn(page, coloursAlone)).toEqual([])
    await context.close()
  })
})
