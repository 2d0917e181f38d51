import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { sendTipOff } from '../../local/story/cast.ts'
import { aWindow, hasNoBrowser, launch } from '../support/browser.ts'
import { aRuntime } from '../support/runtime.ts'
import { flawsOf } from './flaws.ts'
import { visit } from './staff-visit.ts'

const firstLoadLimit = 120 * 1024

describe.skipIf(hasNoBrowser)('signing in', () => {
  let runtime: Runtime
  let browser: Browser

  beforeAll(async () => {
    ;[runtime, browser] = await Promise.all([aRuntime(), launch()])
    await sendTipOff(runtime, 12)
    await sendTipOff(runtime, 14)
    await runtime.settle()
    await runtime.clock.advance('PT3H')
  })
  afterAll(async () => {
    await browser?.close()
    await runtime?.stop()
  })

  it('leads from a mail’s link to the item that the mail is about', async () => {
    const mail = (await runtime.mails()).find(({ text }) => text.includes('/staff/tip-off/'))
    const link = /http\S+\/staff\/tip-off\/[\w.~-]+/.exec(mail?.text ?? '')?.[0] ?? ''
    const { page } = await visit(runtime, browser, 'dolisa.tip-desk', link)
    expect(page.url()).toBe(link)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Tin báo')
    expect(await page.getByRole('heading', { name: 'Xem xét tin báo' }).isVisible()).toBe(true)
    await page.context().close()
  })

  it('keeps the token out of every storage and address', async () => {
    const { page, asked } = await visit(runtime, browser, 'dolisa.tip-desk', '/staff/work')
    await page.locator('.line').first().waitFor()
    const kept = await page.evaluate(async () => [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      JSON.stringify(await indexedDB.databases()),
      JSON.stringify(await caches.keys()),
    ])
    expect(kept).toEqual(['{"keng-language":"vi"}', '{}', '', '[]', '[]'])
    expect(asked.filter(({ href }) => /access_token|id_token=/.test(href))).toEqual([])
    await page.context().close()
  })

  it('asks nobody but its own origin and the issuer', async () => {
    const { page, asked } = await visit(runtime, browser, 'dolisa.tip-desk', '/staff/work')
    await page.locator('.line').first().waitFor()
    expect([...new Set(asked.map(({ origin }) => origin))].sort()).toEqual([runtime.issuer, runtime.url].sort())
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
            resolve(`${effectiveDirective} ${blockedURI}`),
          )
          fetch('https://example.org/').catch(() => {})
        }),
    )
    expect(refused).toBe('connect-src https://example.org/')
    await page.context().close()
  })

  it('survives a reload without a question', async () => {
    const { page } = await visit(runtime, browser, 'dolisa.tip-desk', '/staff/work?kind=tip-off')
    await page.reload()
    await page.locator('.line').first().waitFor()
    expect(new URL(page.url()).search).toBe('?kind=tip-off')
    await page.context().close()
  })

  /** The token is refused from now on, is not renewed, and the issuer has forgotten who was signed in. */
  const endSession = async (page: Page): Promise<void> => {
    const sent = page.waitForRequest((request) => request.headers().authorization !== undefined)
    await page.reload()
    const dead = (await sent).headers().authorization
    await page.locator('h1').waitFor()
    await page.context().clearCookies()
    await page.route('**/api/**', (route) =>
      route.request().headers().authorization === dead
        ? route.fulfill({ status: 401, json: { message: 'Unauthorized' } })
        : route.fallback(),
    )
    await page.route(`${runtime.issuer}/token`, (route) =>
      route.request().postData()?.includes('grant_type=refresh_token')
        ? route.fulfill({ status: 400, headers: { 'access-control-allow-origin': '*' }, json: { error: 'invalid_grant' } })
        : route.fallback(),
    )
  }

  const signInAgain = async (page: Page, post: string): Promise<void> => {
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Đăng nhập lại' }).click()
    const popup = await opened
    const closed = popup.waitForEvent('close')
    await popup.locator(`button[value="person-of:${post}"]`).click()
    await closed
  }

  it('is asked for again in a window of its own when the session has ended, and what was written stays', async () => {
    const { page } = await visit(runtime, browser, 'dolisa.tip-desk', '/staff/work')
    await page.locator('.line a').first().click()
    await page.getByRole('heading', { name: 'Xem xét tin báo' }).waitFor()
    await endSession(page)
    await page.getByLabel('Không đủ căn cứ').check()
    await page.getByLabel('Lý do').fill('Không nêu cơ sở nào.')
    await page.getByRole('button', { name: 'Ghi kết quả xem xét' }).click()
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor()
    expect(await flawsOf(page)).toEqual([])
    await signInAgain(page, 'dolisa.tip-desk')
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor({ state: 'detached' })
    expect(await page.getByLabel('Lý do').inputValue()).toBe('Không nêu cơ sở nào.')
    expect(await page.getByLabel('Không đủ căn cứ').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Ghi kết quả xem xét' }).click()
    await page.locator('.lead').getByText('chờ xác nhận «không đủ căn cứ»').waitFor()
    await page.context().close()
  })

  it('is asked for again where a page cannot be loaded without it', async () => {
    const { page } = await visit(runtime, browser, 'dolisa.tip-desk', '/staff/work')
    await endSession(page)
    await page.getByRole('link', { name: 'Theo dõi' }).click()
    await signInAgain(page, 'dolisa.tip-desk')
    await page.getByRole('heading', { name: 'Đã thông báo cho tôi' }).waitFor()
    expect(await page.getByText('Phiên làm việc đã hết').count()).toBe(0)
    await page.context().close()
  })

  it('ends with signing out, also at the issuer', async () => {
    const { page } = await visit(runtime, browser, 'dolisa.tip-desk', '/staff/work')
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByRole('heading', { name: 'Đã đăng xuất' }).waitFor()
    await page.goto(`${runtime.url}/staff/work`)
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    expect(new URL(page.url()).origin).toBe(runtime.issuer)
    await page.context().close()
  })

  it('tells somebody without a post what is missing', async () => {
    const { context } = await aWindow(browser)
    const page = await context.newPage()
    await page.goto(`${runtime.url}/staff/work`)
    await page.getByLabel('Mã người dùng').fill('somebody-else')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByRole('heading', { name: 'Chưa có chức vụ' }).waitFor()
    expect(await page.getByText('somebody-else').isVisible()).toBe(true)
    await context.close()
  })

  it('loads at most 120 KB before the list of work stands', async () => {
    const { context } = await aWindow(browser)
    const page = await context.newPage()
    const files = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      const isFile = pathname.startsWith('/staff/') && response.status() === 200
      if (isFile)
        files.set(
          /\.\w+$/.test(pathname) ? pathname : '/staff/index.html',
          response.body().catch(() => Buffer.alloc(0)),
        )
    })
    await page.goto(`${runtime.url}/staff/work`)
    await page.locator('button[value="person-of:dolisa.tip-desk"]').click()
    await page.locator('.line').first().waitFor()
    const sizes = (await Promise.all(files.values())).map((body) => brotliCompressSync(body).length)
    expect(sizes.length).toBeGreaterThan(2)
    const total = sizes.reduce((sum, size) => sum + size)
    expect(total).toBeGreaterThan(10 * 1024)
    expect(total).toBeLessThan(firstLoadLimit)
    await context.close()
  })
})
