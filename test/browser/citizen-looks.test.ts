import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aWindow, hasNoBrowser } from '../support/browser.ts'
import { answer, goOn, receiptOn } from './citizen-visit.ts'
import { coloursAlone, violationsOn } from './violations.ts'
import { useWholeSystem } from './whole-system.ts'

/** Every page by its address, and one that there is not. */
const addresses = [
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
]

type Step = readonly [state: string, act: (page: Page, base: string) => Promise<unknown>]

/** Every state that looks different on the way of one tip-off and of a complaint, each come to from the one before. */
const ways: readonly Step[] = [
  [
    'the matter',
    async (page, base) => {
      await page.goto(`${base}/vi/form`)
      await page.locator('#sign').check()
      await goOn(page)
    },
  ],
  ['the matter, wrong', goOn],
  [
    'the place',
    async (page) => {
      await answer.matter(page, 'official-shields', 'commune')
      await goOn(page)
    },
  ],
  ['the place, wrong', goOn],
  [
    'the account',
    async (page) => {
      await answer.place(page)
      await goOn(page)
    },
  ],
  ['the account, wrong', goOn],
  [
    'the account, with a hint',
    async (page) => {
      await page.locator('#account').fill('Gọi 0912 345 678 để hỏi.')
      await page.getByText('Bỏ số điện thoại').waitFor()
    },
  ],
  [
    'the check',
    async (page) => {
      await answer.account(page)
      await goOn(page)
    },
  ],
  [
    'the receipt',
    async (page) => {
      await goOn(page)
      await page.getByText('Lưu mã vào máy').waitFor()
    },
  ],
  [
    'the follow-up, wrong',
    async (page, base) => {
      receipt = await receiptOn(page)
      await page.locator('#written').check()
      await page.goto(`${base}/vi/follow-up`)
      await goOn(page)
    },
  ],
  [
    'the status',
    async (page) => {
      await page.locator('#receipt').fill(receipt)
      await goOn(page)
    },
  ],
  [
    'the status, with a message',
    async (page) => {
      await page.locator('#text').fill('Xin bổ sung một ý.')
      await goOn(page)
    },
  ],
  [
    'the complaint, wrong',
    async (page, base) => {
      await page.goto(`${base}/vi/complaint`)
      await goOn(page)
    },
  ],
]

let receipt = ''

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

/** What is wrong with a page in a window enlarged four times: what sticks out, and what axe finds in the light and in the dark. */
const flawsEnlarged = async (page: Page): Promise<string[]> => {
  const out = await sticksOut(page)
  await page.emulateMedia({ colorScheme: 'light' })
  const inTheLight = await violationsOn(page, everyRule)
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...out, ...inTheLight, ...(await violationsOn(page, coloursAlone))]
}

describe.skipIf(hasNoBrowser)('what a citizen sees', () => {
  const system = useWholeSystem()
  let page: Page

  beforeAll(async () => {
    // 1280 × 1024 at 400 %: a page that fits here without a scroll to the side can be read by somebody who sees little.
    const { context } = await aWindow(system.browser, { viewport: { width: 320, height: 256 } })
    page = await context.newPage()
  })

  it('would be found wrong if it were', async () => {
    await page.goto(`${system.runtime.url}/vi/help`)
    await page.evaluate(() => {
      document.querySelector('h1')?.remove()
      const faint = document.createElement('p')
      faint.textContent = 'Mờ'
      Object.assign(faint.style, { color: '#999', background: '#fff', width: '400px' })
      document.body.append(faint, document.createElement('input'))
    })
    const found = (await flawsEnlarged(page)).join(' ')
    for (const flaw of ['<p style', 'color-contrast', 'label', 'page-has-heading-one']) expect(found).toContain(flaw)
  })

  it.each(addresses)('%s: axe finds nothing, light or dark, and it fits a window enlarged four times', async (path) => {
    await page.goto(system.runtime.url + path)
    expect(await flawsEnlarged(page)).toEqual([])
  })

  it.each(ways)('%s: axe finds nothing, light or dark, and it fits a window enlarged four times', async (_state, act) => {
    await act(page, system.runtime.url)
    expect(await flawsEnlarged(page)).toEqual([])
  })
})
