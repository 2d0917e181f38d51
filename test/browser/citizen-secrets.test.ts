import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { aWindow, hasNoBrowser, launch } from '../support/browser.ts'
import { aRuntime } from '../support/runtime.ts'
import { storedItems } from '../support/stored.ts'
import { fillForm, goOn, receiptOn, told, toNextPage } from './citizen-visit.ts'

/** Every address in the history of a window, with what the browser remembers of the page beside it. */
const historyOf = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page)
  return JSON.stringify(await session.send('Page.getNavigationHistory'))
}

const keptIn = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => [
    JSON.stringify(localStorage),
    JSON.stringify(sessionStorage),
    document.cookie,
    JSON.stringify(await indexedDB.databases()),
    JSON.stringify(await caches.keys()),
    history.state,
  ])

describe.skipIf(hasNoBrowser)('the receipt and the nonce of a form', () => {
  const data = mkdtempSync(join(tmpdir(), 'keng-secrets-'))
  const headers: Record<string, string>[] = []
  let runtime: Runtime
  let browser: Browser
  let page: Page
  let asked: readonly URL[]
  let secrets: string[]

  /** A whole visit: told, received, switched, saved, followed up with a mistyped and with the right receipt, and a message. */
  const visit = async (): Promise<void> => {
    await fillForm(page, runtime.url)
    const nonce = await page.locator('input[name=nonce]').inputValue()
    await goOn(page)
    const receipt = await receiptOn(page)
    secrets = [nonce, receipt, receipt.replaceAll('-', ''), encodeURIComponent(receipt), told.account.slice(0, 20)]
    await toNextPage(page, () => page.getByRole('button', { name: 'English' }).click())
    await page.getByRole('button', { name: 'Save the code' }).click()
    await toNextPage(page, () => page.getByRole('link', { name: 'Follow up' }).first().click())
    await page.locator('#receipt').fill(`${receipt}X`)
    await goOn(page)
    await page.locator('#receipt').fill(receipt)
    await goOn(page)
    await page.locator('#text').fill('Chim hót thêm một lần nữa.')
    await goOn(page)
    await runtime.settle()
  }

  beforeAll(async () => {
    ;[runtime, browser] = await Promise.all([aRuntime({ data }), launch()])
    const opened = await aWindow(browser)
    asked = opened.asked
    page = await opened.context.newPage()
    page.on('response', (response) => headers.push(response.headers()))
    await visit()
  })
  afterAll(async () => {
    await browser?.close()
    await runtime?.stop()
    rmSync(data, { recursive: true })
  })

  const expectNone = (text: string): void => {
    for (const secret of secrets) expect(text.includes(secret), secret).toBe(false)
  }

  it('are in no address that was asked for, and in none of the history', async () => {
    expect(asked.length).toBeGreaterThan(10)
    expectNone(asked.map(({ href }) => decodeURIComponent(href)).join('\n'))
    const history = await historyOf(page)
    expect(history).toContain('/vi/form')
    expectNone(history)
  })

  it('are kept in no storage of the browser: there is none, and no cookie', async () => {
    expect(await keptIn(page)).toEqual(['{}', '{}', '', '[]', '[]', null])
    expect(await page.context().cookies()).toEqual([])
    expect(headers.flatMap((header) => header['set-cookie'] ?? [])).toEqual([])
  })

  it('are on no page that anything may keep', async () => {
    const pages = headers.filter((header) => header['content-type']?.startsWith('text/html'))
    expect(pages.length).toBeGreaterThan(8)
    expect(new Set(pages.map((header) => header['cache-control']))).toEqual(new Set(['no-store', 'public, max-age=300']))
    const { headers: form } = await runtime.http('GET', '/vi/form')
    expect(form.get('cache-control')).toBe('no-store')
  })

  it('are in no log and no file of the runtime, nor in the store', async () => {
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      const content = readFileSync(join(file.parentPath, file.name), 'latin1')
      for (const secret of secrets.slice(0, -1)) expect(content.includes(secret), `${secret} in ${file.name}`).toBe(false)
    }
    expectNone(JSON.stringify(await storedItems(runtime)))
  })

  it('leave the origin with no request: there is none to any other', () => {
    const remote = asked.filter(({ origin, protocol }) => origin !== runtime.url && protocol !== 'blob:')
    expect(remote.map(({ href }) => href)).toEqual([])
  })
})
